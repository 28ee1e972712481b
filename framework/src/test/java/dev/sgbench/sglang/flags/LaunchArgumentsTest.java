package dev.sgbench.sglang.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {

  @Test
  void all_three_ways_of_writing_mean_the_same() {
    LaunchArguments arguments =
        LaunchArguments.parse(
            List.of("--max-running-requests=256", "--schedule-policy fcfs", "--dtype", "half"));

    assertThat(arguments.tokens())
        .containsExactly(
            "--max-running-requests", "256", "--schedule-policy", "fcfs", "--dtype", "half");
    assertThat(arguments.arguments())
        .extracting(LaunchArguments.Argument::position)
        .containsExactly(0, 1, 2);
  }

  @Test
  void only_the_first_equals_sign_divides() {
    LaunchArguments arguments =
        LaunchArguments.parse(List.of("--json-model-override-args={\"a\": \"b=c\"}"));

    assertThat(arguments.value("--json-model-override-args")).contains("{\"a\": \"b=c\"}");
  }

  @Test
  void a_flag_may_have_several_values_or_none() {
    LaunchArguments arguments =
        LaunchArguments.parse(List.of("--cuda-graph-bs 1 2  4", "8", "--disable-radix-cache"));

    assertThat(arguments.arguments().get(0).values()).containsExactly("1", "2", "4", "8");
    assertThat(arguments.arguments().get(1).values()).isEmpty();
    assertThat(arguments.value("--dtype")).isEmpty();
  }
}
