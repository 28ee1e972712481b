package dev.sgbench.analysis.theory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueCheckTest {

  private static final RecordSink NOWHERE =
      new RecordSink() {
        @Override
        public void request(RequestRecord request) {}

        @Override
        public void sample(ServerSample sample) {}

        @Override
        public void decision(Decision decision) {}

        @Override
        public void limitChange(LimitChange change) {}
      };

  /** Twice a 95 % interval over 20 runs is missed by one of 2,000 right queues. */
  @Test
  void engine_and_simulator_are_as_slow_as_theory_says() throws InterruptedException {
    List<QueueCheck.Outcome> outcomes = new QueueCheck(20, 10_000, 7).run(NOWHERE);
    assertThat(outcomes).hasSize(12);
    for (QueueCheck.Outcome outcome : outcomes) {
      String name = outcome.name() + " at " + outcome.theory().utilization();
      assertThat(Math.abs(outcome.error())).as(name).isLessThan(2 * outcome.precision());
      assertThat(outcome.precision()).as("%s: the interval means something", name).isLessThan(0.05);
    }
  }
}
