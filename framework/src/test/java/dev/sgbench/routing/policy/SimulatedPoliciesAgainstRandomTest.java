package dev.sgbench.routing.policy;

import dev.sgbench.engine.LiveLimit;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.LimitChange.Enforcer;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.SimulatedArguments;
import dev.sgbench.simulation.SimulatedServerSpec;
import dev.sgbench.simulation.VirtualBackend;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Policies that work on what happens inside SGLang's scheduler, on simulated servers. */
class SimulatedPoliciesAgainstRandomTest {

  /** Simulated servers of the shipped calibration whose running limit may change. */
  private static AgainstUniformRandom simulated(Workload workload, int servers, String... args) {
    Calibration calibration = Calibration.shipped();
    SimulatedServerSpec spec =
        SimulatedArguments.parse(List.of(args), "llama-2-7b-hf", "0.5.17", 1, calibration);
    LiveLimit limit = new LiveLimit(Enforcer.GATE, spec.ceiling(), List.of());
    ServerSetup setup = new ServerSetup(spec.ceiling(), spec.kvTokens(), Optional.of(limit));
    return new AgainstUniformRandom(
        workload,
        Collections.nCopies(servers, setup),
        clock -> new VirtualBackend(clock, Collections.nCopies(servers, spec), calibration));
  }

  @Test
  void threshold_wait_prefills_in_groups_and_shortens_time_per_token() {
    simulated(
            Workload.requests(200)
                .arriving(Arrivals.poisson(60))
                .input(Lengths.uniform(50, 150))
                .output(Lengths.uniform(10, 50)),
            2,
            "--disable-radix-cache")
        .assertLower(ThresholdWait::new, SimulatedPoliciesAgainstRandomTest::timePerToken);
  }

  private static double timePerToken(IterationRecord record) {
    return AgainstUniformRandom.mean(
        record,
        row ->
            (row.instants().lastToken() - row.instants().firstToken())
                / (double) (row.tokens().tokens() - 1));
  }

  @Test
  void aimd_running_limit_avoids_retractions() {
    simulated(
            Workload.requests(360)
                .arriving(Arrivals.poisson(100))
                .input(Lengths.constant(20))
                .output(Lengths.uniform(150, 250)),
            2,
            "--max-total-tokens=4000",
            "--max-running-requests=64")
        .assertLower(AimdRunningLimit::new, SimulatedPoliciesAgainstRandomTest::retractions);
  }

  private static double retractions(IterationRecord record) {
    return AgainstUniformRandom.mean(record, RequestFacts::retractions);
  }
}
