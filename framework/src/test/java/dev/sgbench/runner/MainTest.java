package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Alone, since it changes what belongs to the whole JVM: its locale and standard output. */
@Isolated
class MainTest {

  @Test
  void what_a_command_throws_reaches_the_caller_as_it_is() {
    assertThatThrownBy(() -> Main.run(List.of("-p", "rate")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("-p expects NAME=V1,V2");
  }

  @Test
  void a_wrong_option_is_wrong_usage() throws Exception {
    assertThat(Main.run(List.of("--no-such-option"))).isEqualTo(ExitCode.WRONG.code());
  }

  @Test
  void help_is_a_command_too() throws Exception {
    assertThat(Main.run(List.of("help", "run"))).isZero();
  }

  @Test
  void a_queue_without_its_service_time_is_refused() {
    assertThatThrownBy(() -> Main.run(List.of("theory", "mm1", "--rate", "4")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("a queue with --rate and --service");
  }

  @Test
  void ports_that_are_none_are_refused() {
    assertThatThrownBy(() -> Main.run(List.of("serve", "--port", "65535", "--servers", "2")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("--port 65535: the first of 2 ports");
  }

  @Test
  void a_port_that_is_in_use_is_said_without_a_stack_trace() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThatThrownBy(() -> Main.run(List.of("serve", "--port", port)))
          .isInstanceOf(InvalidBenchmarkException.class)
          .hasMessageContaining("cannot listen on 127.0.0.1:" + port + ": Address already in use")
          .hasMessageContaining("name a port that is free with --port")
          .hasNoCause();
    }
    assertThatThrownBy(() -> Main.run(List.of("serve", "--host", "192.0.2.1")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("cannot listen on 192.0.2.1:30000: Cannot assign requested address");
  }

  @Test
  void a_calibration_that_is_no_file_is_said_without_a_stack_trace_whoever_asks_for_it() {
    for (String command :
        List.of(
            "serve --calibration none.json",
            "theory stability --input 5 --output 5 --calibration none.json")) {
      assertThatThrownBy(() -> Main.run(List.of(command.split(" "))))
          .isInstanceOf(InvalidBenchmarkException.class)
          .hasMessageContaining("the calibration none.json is no file")
          .hasNoCause();
    }
  }

  @Test
  void an_objective_that_cannot_be_read_is_said_without_a_stack_trace() {
    assertThatThrownBy(
            () ->
                Main.run(List.of("capacity", "--from", "1", "--to", "2", "--meet", "ttftP99=500")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("--meet: ttftP99=500: times have the unit")
        .hasNoCause();
  }

  @Test
  void numbers_are_written_alike_in_every_country() throws Exception {
    Locale before = Locale.getDefault();
    PrintStream out = System.out;
    var written = new ByteArrayOutputStream();
    try {
      Locale.setDefault(Locale.GERMANY);
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      Main.run(List.of("theory", "mm1", "--rate", "1", "--service", "0.5"));
    } finally {
      System.setOut(out);
      Locale.setDefault(before);
    }
    assertThat(written.toString(StandardCharsets.UTF_8)).contains("utilization        0.500000");
  }

  @Test
  void a_regex_that_cannot_be_read_is_refused() {
    assertThatThrownBy(() -> Main.run(List.of("*")))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("'*' is none: Dangling meta character '*'");
  }
}
