package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is wrong with a command line or a benchmark is said before anything starts: exit 2. */
@Execution(ExecutionMode.CONCURRENT)
class WrongUsageTest {

  @TempDir Path folder;

  private void refused(String because, String... arguments)
      throws IOException, InterruptedException {
    Ended ended = ChildRun.run(folder, arguments);
    assertThat(ended.err()).contains(because);
    assertThat(ended.err()).doesNotContain("InvalidBenchmarkException");
    assertThat(ended.code()).as(ended.err()).isEqualTo(2);
    assertThat(folder.resolve("reports")).doesNotExist();
  }

  @Test
  void no_servers_named() throws IOException, InterruptedException {
    refused("--servers says where servers come from", "Small");
  }

  @Test
  void servers_of_no_known_kind() throws IOException, InterruptedException {
    refused("--servers cloud is none of these", "Small", "--servers", "cloud");
  }

  @Test
  void an_unknown_option() throws IOException, InterruptedException {
    refused("--no-such-option", "Small", "--servers", "virtual", "--no-such-option");
  }

  @Test
  void wrong_usage_is_told_in_a_few_lines() throws IOException, InterruptedException {
    Ended ended = ChildRun.run(folder, "Small", "--servers", "virtual", "-i", "three");
    assertThat(ended.err().lines())
        .containsExactly(
            "sgbench: Invalid value for option '-i': 'three' is not an int",
            "All options: run --help");
  }

  @Test
  void an_option_of_jmh_that_means_nothing_here() throws IOException, InterruptedException {
    refused(
        "-t is JMH's option and means nothing here: load comes from arrivals",
        "Small",
        "--servers",
        "virtual",
        "-t",
        "2");
  }

  @Test
  void a_regex_that_matches_nothing() throws IOException, InterruptedException {
    refused("no benchmark is chosen by Nothing -e Small", "Nothing", "-e", "Small");
  }

  @Test
  void a_regex_that_cannot_be_read() throws IOException, InterruptedException {
    refused("'*' is none: Dangling meta character '*'", "*", "--servers", "virtual");
  }

  @Test
  void a_folder_without_a_run_to_resume() throws IOException, InterruptedException {
    refused("holds no iterations.jsonl", "Small", "--servers", "virtual", "--resume", "nowhere");
  }

  @Test
  void an_objective_without_a_unit() throws IOException, InterruptedException {
    refused(
        "--objective: a limit is a number and a unit",
        "Small",
        "--servers",
        "virtual",
        "--objective=ttft=500");
  }

  @Test
  void a_parameter_that_no_benchmark_has() throws IOException, InterruptedException {
    refused(
        "-p speed: no chosen benchmark has that parameter; there are [rate, requests]",
        "faults.Small$",
        "--servers",
        "virtual",
        "-p",
        "speed=3");
  }

  @Test
  void a_value_that_does_not_fit_its_parameter() throws IOException, InterruptedException {
    refused(
        "-p requests: expected a whole number of at most 32 bits, found \"many\"",
        "faults.Small$",
        "--servers",
        "virtual",
        "-p",
        "requests=many");
  }

  @Test
  void a_load_that_throws() throws IOException, InterruptedException {
    refused(
        "@Load of dev.sgbench.benchmarks.faults.ThrowingLoad:number=7 threw"
            + " java.lang.IllegalStateException: no load for 7",
        "ThrowingLoad",
        "--servers",
        "virtual");
  }

  @Test
  void an_arrival_law_that_cannot_be_read() throws IOException, InterruptedException {
    refused(
        "@Load of dev.sgbench.benchmarks.Load:arrivals=often",
        "benchmarks.Load$",
        "--servers",
        "virtual",
        "-p",
        "arrivals=often");
  }

  /** Nobody who mistyped a number wants to read a stack trace. */
  @Test
  void a_load_that_cannot_be_is_told_in_one_line() throws IOException, InterruptedException {
    Ended negative = ChildRun.run(folder, "StaticBatching", "--servers=virtual", "-p", "rate=-5");
    assertThat(negative.err().lines())
        .singleElement()
        .asString()
        .startsWith("sgbench: @Load of dev.sgbench.benchmarks.StaticBatching:")
        .contains("rate=-5,")
        .endsWith(
            "an arrival rate is a positive finite number of requests a second, but was given -5.0");
    assertThat(negative.code()).isEqualTo(2);
    Ended letters =
        ChildRun.run(folder, "StaticBatching", "--servers=virtual", "-p", "input=uniform-a-b");
    assertThat(letters.err().lines())
        .singleElement()
        .asString()
        .endsWith("\"uniform-a-b\" has \"a\" where a whole number is expected, such as 64");
    assertThat(letters.code()).isEqualTo(2);
  }

  @Test
  void gpus_for_servers_that_have_none() throws IOException, InterruptedException {
    for (String servers : new String[] {"virtual", "simulated", "http://127.0.0.1:1"}) {
      refused(
          "--gpus 0,1,2 says on which GPUs local servers are started, but --servers is " + servers,
          "faults.Small$",
          "--servers",
          servers,
          "--gpus",
          "0,1,2");
    }
  }

  @Test
  void options_that_mean_nothing_for_the_servers_named() throws IOException, InterruptedException {
    idle("--device cpu says what local servers compute on", "virtual", "--device=cpu");
    idle("--sglang-python p says what starts local servers", "simulated", "--sglang-python=p");
    idle("--calibration c says how fast simulated servers are", "local", "--calibration=c");
    idle("--flush-caches is for servers that are given by URL", "virtual", "--flush-caches");
    refused(
        "--gpus 0 says on which GPUs servers are started, but --device is cpu; drop one of them",
        "faults.Small$",
        "--servers=local",
        "--gpus=0",
        "--device=cpu");
  }

  private void idle(String because, String servers, String option)
      throws IOException, InterruptedException {
    String drop = "; drop " + option.replaceFirst("=.*", "") + ", or use --servers ";
    refused(
        because + ", but --servers is " + servers + drop,
        "faults.Small$",
        "--servers",
        servers,
        option);
  }

  @Test
  void a_mistyped_command() throws IOException, InterruptedException {
    refused("compre is neither a command nor found", "compre", "a", "b");
    refused("did you mean compare? There are [", "compre", "a", "b");
  }

  @Test
  void a_flag_that_sglang_does_not_have() throws IOException, InterruptedException {
    refused(
        "has no --max-runing-requests; did you mean --max-running-requests",
        "ContinuousBatching",
        "--servers",
        "simulated",
        "--server-arg=--max-runing-requests=3");
  }

  /** What a run would refuse, and that in the same words. */
  @Test
  void a_dry_run_refuses_what_the_run_would() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("text.json"), "no JSON");
    Files.writeString(folder.resolve("number.json"), "5");
    refusedAlike("calibration text is not one: Unrecognized token 'no'", "--calibration=text.json");
    refusedAlike("a JSON object is expected", "--calibration=number.json");
    refusedAlike("the calibration none.json is no file", "--calibration=none.json");
    refusedAlike("does not model --watchdog-timeout", "--server-arg=--watchdog-timeout=3");
    refusedAlike("a whole number above 0 is expected", "--server-arg=--max-prefill-tokens=0");
    refusedAlike("has no --max-runing", "--server-arg=--max-runing-requests=3");
  }

  private void refusedAlike(String because, String option)
      throws IOException, InterruptedException {
    for (String servers : List.of("--servers=virtual", "--servers=simulated")) {
      refused(because, "faults.Small$", servers, option);
      String run = Files.readString(folder.resolve("err"));
      assertThat(run.lines()).hasSize(1);
      refused(because, "faults.Small$", servers, option, "--dry-run");
      assertThat(folder.resolve("err")).content().isEqualTo(run);
    }
  }

  @Test
  void a_server_that_spans_several_gpus() throws IOException, InterruptedException {
    for (String flag :
        List.of(
            "--tp-size=2",
            "--tp-size 2",
            "--tensor-parallel-size=2",
            "--pp-size=4",
            "--pipeline-parallel-size 4",
            "--dp-size=2")) {
      refused(
          "server 0: "
              + flag.replace('=', ' ')
              + " spreads one server over several GPUs, but --servers local starts each server on one; leave it out, or start that server yourself",
          "faults.Small$",
          "--servers=local",
          "--dry-run",
          "--server-arg=" + flag);
    }
    Ended alone =
        ChildRun.run(
            folder, "faults.Small$", "--servers=local", "--dry-run", "--server-arg=--tp-size=1");
    assertThat(alone.code()).as(alone.err()).isEqualTo(0);
  }

  @Test
  void a_ceiling_that_no_server_could_have() throws IOException, InterruptedException {
    for (String ceiling : new String[] {"0", "-4", "99999999999"}) {
      refused(
          "--max-running-requests must be a whole number from 1 to 999999999, was " + ceiling,
          "SmallBatches",
          "--servers",
          "simulated",
          "--server-arg=--max-running-requests=" + ceiling);
    }
  }

  @Test
  void a_speed_for_servers_that_are_not_simulated() throws IOException, InterruptedException {
    refused(
        "server 0 is to run at 0.5 times its speed, but only simulated servers can",
        "HalfSpeed",
        "--servers",
        "http://127.0.0.1:1");
  }

  @Test
  void fewer_urls_than_servers() throws IOException, InterruptedException {
    refused(
        "needs 2 servers, but places for 1 are named",
        "Misrouted",
        "--servers",
        "http://127.0.0.1:1");
  }

  @Test
  void an_external_router_in_virtual_time() throws IOException, InterruptedException {
    refused("in virtual time there are none", "RouterComparison", "--servers", "virtual");
  }

  @Test
  void an_external_router_without_a_python_that_has_it() throws IOException, InterruptedException {
    refused("needs --sglang-router-python", "RouterComparison", "--servers", "simulated");
  }

  @Test
  void iterations_that_last_no_time() throws IOException, InterruptedException {
    refused("-i, must be at least 1, was 0", "Small", "--servers", "virtual", "-i", "0");
  }

  @Test
  void a_result_format_without_a_file() throws IOException, InterruptedException {
    refused(
        "-rf FORMAT and -rff FILE belong together",
        "faults.Small$",
        "--servers=virtual",
        "-rf=csv");
  }

  @Test
  void a_report_folder_that_cannot_be_made_is_told_before_servers_start()
      throws IOException, InterruptedException {
    Files.createFile(folder.resolve("taken"));
    Ended ended = ChildRun.run(folder, "faults.Small$", "--servers=simulated", "--reports=taken");
    assertThat(ended.err()).contains("name a folder that you may write to with --reports DIR");
    assertThat(ended.out()).doesNotContain("# Server");
    assertThat(ended.code()).isEqualTo(1);
  }
}
