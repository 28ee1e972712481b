package dev.sgbench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a decision keeps of its scores. */
class ExplanationTest {

  @Test
  void the_scores_of_64_servers_are_kept() {
    Explanation explanation = new Explanation(1, "lowest", new double[64]);
    assertThat(explanation.scored()).isEqualTo(64);
  }

  @Test
  void of_more_servers_only_runner_up_and_reason_are_kept() {
    Explanation explanation = new Explanation(7, "tie", new double[65]);
    assertThat(explanation.scored()).isZero();
    assertThat(explanation.runnerUp()).isEqualTo(7);
    assertThat(explanation.reason()).isEqualTo("tie");
  }
}
