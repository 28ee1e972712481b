package dev.sgbench.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.record.DiscardingSink;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class QueueCheckTest {

  /** Twice a 95 % interval over 20 runs is missed by one of 2,000 right queues. */
  @Test
  void engine_and_simulator_are_as_slow_as_theory_says() throws InterruptedException {
    List<QueueCheck.Outcome> outcomes = new QueueCheck(20, 10_000, 7).run(new DiscardingSink());
    assertThat(outcomes).hasSize(12);
    for (QueueCheck.Outcome outcome : outcomes) {
      String name = outcome.name() + " at " + outcome.theory().utilization();
      assertThat(Math.abs(outcome.error())).as(name).isLessThan(2 * outcome.precision());
      assertThat(outcome.precision()).as("%s: the interval means something", name).isLessThan(0.05);
    }
  }
}
