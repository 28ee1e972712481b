package dev.sgbench.analysis.theory;

import dev.sgbench.analysis.Interval;
import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.Engine;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.engine.Supervision;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.simulation.VirtualBackend;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs the engine on the simulator, in virtual time, where the exact answer is known: a server
 * whose every pass takes a millisecond, so that a request of n output tokens takes n milliseconds,
 * alone or in a batch.
 *
 * @param replications independent runs of each queue, which the interval is over
 * @param requests of each run; the first tenth is left out
 * @param seed of all of them
 */
public record QueueCheck(int replications, int requests, long seed) {

  private static final double CONFIDENCE = 0.95;
  private static final double STEP = 1e-3;
  private static final int SERVICE = 20;
  private static final double[] UTILIZATIONS = {0.3, 0.5, 0.8};

  /**
   * One queue, as theory has it and as it was measured.
   *
   * @param name such as {@code M/D/1}
   * @param theory the exact answer
   * @param latency mean time from arrival to end, seconds: 95 % interval over replications
   */
  public record Outcome(String name, SteadyState theory, Interval latency) {

    /** How far the measured mean is from the exact one, as a share of that. */
    public double error() {
      return latency.mean() / theory.meanLatency() - 1;
    }

    /** Half of the interval, as a share of the exact answer. */
    public double precision() {
      return latency.halfWidth() / theory.meanLatency();
    }
  }

  private record Queue(String name, SteadyState theory, Lengths output, int batch) {}

  /** Runs every queue. */
  public List<Outcome> run(RecordSink sink) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Queue queue : queues()) {
      double[] means = new double[replications];
      for (int i = 0; i < replications; i++) {
        means[i] = meanLatency(queue, i, sink);
      }
      Interval latency = Interval.of(List.of(means), CONFIDENCE);
      outcomes.add(new Outcome(queue.name(), queue.theory(), latency));
    }
    return outcomes;
  }

  private static List<Queue> queues() {
    List<Queue> queues = new ArrayList<>();
    double service = SERVICE * STEP;
    int high = 2 * SERVICE - 1;
    double variation = ((double) high * high - 1) / 12 / (SERVICE * SERVICE);
    for (double rho : UTILIZATIONS) {
      double rate = rho / service;
      Lengths constant = Lengths.constant(SERVICE);
      queues.add(new Queue("M/D/1", SingleServer.constantService(rate, service), constant, 1));
      queues.add(
          new Queue(
              "M/G/1, uniform service",
              new SingleServer(rate, service, variation),
              Lengths.uniform(1, high),
              1));
      for (int batch : new int[] {4, 16}) {
        queues.add(
            new Queue(
                "batches of " + batch,
                new BatchService(rate * batch, batch, service),
                constant,
                batch));
      }
    }
    return queues;
  }

  private double meanLatency(Queue queue, int replication, RecordSink sink)
      throws InterruptedException {
    VirtualClock clock = new VirtualClock();
    int size = requests / queue.batch() * queue.batch();
    Workload workload =
        Workload.requests(size)
            .arriving(Arrivals.poisson(queue.theory().arrivalRate()))
            .input(Lengths.constant(1))
            .output(queue.output());
    Phase phase =
        new Phase(
            new Seeds(seed, 0, replication),
            workload,
            queue.batch() == 1
                ? new Dispatching.Continuous()
                : new Dispatching.StaticBatches(queue.batch()),
            OptionalInt.empty(),
            List.of(new ServerSetup(queue.batch(), Integer.MAX_VALUE, Optional.empty())),
            Duration.ofHours(1));
    try (VirtualBackend backend =
        VirtualBackend.constantSteps(clock, queue.batch(), Duration.ofMillis(1))) {
      Engine engine = new Engine(clock, backend, Supervision.none());
      List<RequestFacts> rows = engine.run(phase, sink).requests();
      return rows.subList(size / 10, size).stream()
              .mapToLong(row -> end(row) - row.instants().arrival())
              .average()
              .orElseThrow()
          * 1e-9;
    }
  }

  /** A request of a batch has its answer when the batch has. */
  private static long end(RequestFacts row) {
    return row.batch() < 0 ? row.instants().finish() : row.instants().batchFinish();
  }
}
