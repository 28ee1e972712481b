package dev.sgbench.sglang.flags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.sglang.SglangVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlagCatalogueTest {

  private static FlagCatalogue of(String version) {
    return FlagCatalogue.of(SglangVersion.parse(version));
  }

  private static List<FlagProblem> check(String version, String... arguments) {
    return of(version).check(LaunchArguments.parse(List.of(arguments)), false);
  }

  private static FlagProblem only(String version, String... arguments) {
    List<FlagProblem> problems = check(version, arguments);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  @Test
  void arguments_that_fit_have_no_problem() {
    assertThat(
            check(
                "0.5.17",
                "--max-running-requests=256",
                "--disable-radix-cache",
                "--mem-fraction-static=.85",
                "--schedule-policy fcfs",
                "--context-length=4k",
                "--enable-priority-scheduling",
                "--cuda-graph-bs-decode 1 2 4",
                "--tensor-parallel-size=1"))
        .isEmpty();
  }

  @Test
  void an_unknown_flag_is_answered_with_its_nearest_names() {
    FlagProblem problem = only("0.5.17", "--max-runing-request=3");

    assertThat(problem.kind()).isEqualTo(FlagProblem.Kind.UNKNOWN);
    assertThat(problem.text())
        .startsWith(
            "SGLang 0.5.17 has no --max-runing-request; did you mean --max-running-requests");
    assertThat(only("0.5.17", "--mem-fraction=0.8").text())
        .contains("did you mean --mem-fraction-static");
  }

  @Test
  void a_flag_of_other_versions_is_answered_with_those() {
    FlagProblem newer = only("0.4.9.post3", "--enable-priority-scheduling");
    assertThat(newer.kind()).isEqualTo(FlagProblem.Kind.VERSION);
    assertThat(newer.text())
        .isEqualTo(
            "SGLang 0.4.9.post3 has no --enable-priority-scheduling, versions 0.5.3 and newer have it");

    FlagProblem older = only("0.5.17", "--enable-ep-moe");
    assertThat(older.text()).contains("versions 0.4.9.post3 to 0.5.4 have it");
  }

  @Test
  void a_flag_is_there_from_its_first_version_to_its_last() {
    assertThat(of("0.5.2").find("--enable-priority-scheduling")).isEmpty();
    assertThat(of("0.5.3").find("--enable-priority-scheduling")).isPresent();
    assertThat(of("0.5.4").find("--enable-ep-moe")).isPresent();
    assertThat(of("0.5.5").find("--enable-ep-moe")).isEmpty();
  }

  @Test
  void aliases_name_the_same_flag() {
    assertThat(of("0.5.17").find("--tp-size"))
        .isEqualTo(of("0.5.17").find("--tensor-parallel-size"));
    assertThat(only("0.5.17", "--tp-size=1", "--tensor-parallel-size=1").kind())
        .isEqualTo(FlagProblem.Kind.REPEATED);
  }

  @Test
  void a_value_of_the_wrong_type_is_refused() {
    FlagProblem problem = only("0.5.17", "--disable-radix-cache", "--max-running-requests=many");

    assertThat(problem.kind()).isEqualTo(FlagProblem.Kind.VALUE);
    assertThat(problem.position()).isEqualTo(1);
    assertThat(problem.text())
        .isEqualTo("--max-running-requests takes a whole number, was given \"many\"");
  }

  @Test
  void a_value_out_of_the_choices_is_refused() {
    assertThat(only("0.5.17", "--schedule-policy=sjf").text())
        .startsWith("--schedule-policy takes one of dfs-weight, fcfs, lof, lpm")
        .endsWith("was given \"sjf\"");
  }

  @Test
  void a_switch_with_a_value_and_an_option_without_one_are_refused() {
    assertThat(only("0.5.17", "--disable-radix-cache=true").text())
        .isEqualTo("--disable-radix-cache takes no value, was given [true]");
    assertThat(only("0.5.17", "--max-running-requests").text())
        .isEqualTo("--max-running-requests takes one value, was given none");
  }

  @Test
  void what_sgbench_sets_itself_is_refused_with_the_reason() {
    for (String flag :
        new String[] {
          "--host",
          "--port",
          "--nccl-port",
          "--random-seed",
          "--model-path",
          "--device",
          "--base-gpu-id"
        }) {
      FlagProblem problem = only("0.5.17", flag + "=1");
      assertThat(problem.kind()).isEqualTo(FlagProblem.Kind.RESERVED);
      assertThat(problem.text()).startsWith("sgbench sets " + flag + " itself: ");
    }
  }

  @Test
  void a_value_without_a_flag_is_refused() {
    assertThat(only("0.5.17", "disable-radix-cache").kind()).isEqualTo(FlagProblem.Kind.SYNTAX);
  }

  @Test
  void a_version_beyond_the_catalogue_is_held_against_the_newest() {
    assertThat(check("0.6.0", "--max-running-requests=3")).isEmpty();
    assertThat(only("0.6.0", "--brand-new").text())
        .contains("SGLang 0.6.0 has no --brand-new as far as the newest known flags go")
        .contains("0.5.23")
        .contains("allowUnknownFlags = true");
  }

  @Test
  void unknown_flags_can_be_let_through_but_known_ones_are_still_checked() {
    LaunchArguments arguments =
        LaunchArguments.parse(List.of("--brand-new=1", "--max-running-requests=many"));

    assertThat(of("0.6.0").check(arguments, true))
        .extracting(FlagProblem::kind)
        .containsExactly(FlagProblem.Kind.VALUE);
  }

  @Test
  void a_version_older_than_the_catalogue_is_refused() {
    assertThatThrownBy(() -> of("0.3.6"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("flags are known from SGLang 0.4.9.post3 on, not of 0.3.6");
  }

  @Test
  void a_deprecated_flag_is_answered_with_what_to_use_and_is_no_error() {
    FlagProblem problem = only("0.5.17", "--stream-output");

    assertThat(problem.isError()).isFalse();
    assertThat(problem.text())
        .isEqualTo(
            "SGLang 0.5.17 is going to drop --stream-output; use --incremental-streaming-output");
    assertThat(check("0.4.9.post3", "--stream-output")).isEmpty();
  }

  @Test
  void a_flag_that_was_renamed_is_answered_with_its_new_name() {
    assertThat(only("0.5.17", "--max-micro-batch-size=4").text())
        .isEqualTo(
            "SGLang 0.5.17 has no --max-micro-batch-size, versions 0.4.9.post3 to 0.5.3 have it;"
                + " use --pp-max-micro-batch-size");
  }

  @Test
  void a_value_is_held_against_the_choices_of_its_own_version() {
    assertThat(check("0.5.3", "--attention-backend=nsa")).isEmpty();
    assertThat(only("0.4.9.post3", "--attention-backend=nsa").kind())
        .isEqualTo(FlagProblem.Kind.VALUE);
  }

  @Test
  void a_version_between_two_releases_goes_by_the_older() {
    assertThat(of("0.5.3.post1").find("--pp-max-micro-batch-size")).isPresent();
    assertThat(of("0.5.0rc2").find("--max-micro-batch-size")).isPresent();
  }
}
