package dev.sgbench.runner;

import dev.sgbench.analysis.theory.BatchService;
import dev.sgbench.analysis.theory.ConstantServers;
import dev.sgbench.analysis.theory.LeastLoaded;
import dev.sgbench.analysis.theory.ManyServers;
import dev.sgbench.analysis.theory.QueueCheck;
import dev.sgbench.analysis.theory.SingleServer;
import dev.sgbench.analysis.theory.SteadyState;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.DiscardingSink;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theory}: exact answers of queues, and the engine and the simulator held against them. */
@Command(
    name = "theory",
    description = "Gives the exact answer of a queue, or checks engine and simulator against some.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TheoryCommand implements Callable<Integer> {

  /** The queues that can be asked for. */
  enum Queue {
    MM1,
    MD1,
    MG1,
    MMC,
    MDC,
    BATCH,
    LEAST_LOADED,
    STABILITY
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "QUEUE",
      description =
          "mm1, md1, mg1 (--variation), mmc and mdc (--servers), batch (--batch), least_loaded (--choices), or stability: the largest rate that simulated servers sustain (--input, --output, --server-arg, --servers).")
  private Queue queue;

  @Option(
      names = "--rate",
      paramLabel = "PER_SECOND",
      description = "Poisson arrivals; of least_loaded: at each server.")
  private double rate;

  @Option(
      names = "--service",
      paramLabel = "SECONDS",
      description = "Mean service time; of batch: what every batch takes.")
  private double service;

  @Option(
      names = "--variation",
      defaultValue = "1",
      description = "Variance of the service time over its squared mean. Default: 1.")
  private double variation;

  @Option(
      names = "--servers",
      defaultValue = "1",
      description = "Servers behind one queue; of stability: that a router keeps busy.")
  private int servers;

  @Option(names = "--batch", defaultValue = "1", description = "Requests in every batch.")
  private int batch;

  @Option(
      names = "--choices",
      defaultValue = "0",
      description = "Queues looked at before one is chosen; 0 for all. Default: 0.")
  private int choices;

  @Option(
      names = "--check",
      description = "Run engine and simulator on queues whose answer is known.")
  private boolean check;

  @Option(
      names = "--replications",
      defaultValue = "40",
      description = "Runs of each queue that is checked. Default: ${DEFAULT-VALUE}.")
  private int replications;

  @Option(
      names = "--requests",
      defaultValue = "100000",
      description = "Requests of each run. Default: ${DEFAULT-VALUE}.")
  private int requests;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private StabilityOptions stability;

  @Override
  public Integer call() throws InterruptedException {
    if (queue == Queue.STABILITY) {
      stability.print(servers, seed);
      return ExitCode.DONE.code();
    }
    boolean described = queue != null && rate != 0 && service != 0;
    if (check ? queue != null : !described) {
      throw new InvalidBenchmarkException(
          "theory takes a queue with --rate and --service, or --check alone; theory --help has both");
    }
    if (check) {
      check();
    } else {
      print(steadyState());
    }
    return ExitCode.DONE.code();
  }

  private SteadyState steadyState() {
    try {
      return switch (queue) {
        case MM1 -> SingleServer.exponentialService(rate, service);
        case MD1 -> SingleServer.constantService(rate, service);
        case MG1 -> new SingleServer(rate, service, variation);
        case MMC -> new ManyServers(rate, service, servers);
        case MDC -> new ConstantServers(rate, service, servers);
        case BATCH -> new BatchService(rate, batch, service);
        case LEAST_LOADED ->
            new LeastLoaded(rate, service, choices == 0 ? LeastLoaded.ALL : choices);
        case STABILITY -> throw new IllegalStateException("stability has no steady state to print");
      };
    } catch (IllegalArgumentException e) {
      throw new InvalidBenchmarkException(e.getMessage());
    }
  }

  private static void print(SteadyState state) {
    System.out.printf(
        "utilization        %.6g%nmean wait          %.6g s%nmean latency       %.6g s%n",
        state.utilization(), state.meanWait(), state.meanLatency());
    System.out.printf(
        "mean waiting       %.6g requests%nmean in the system %.6g requests%n",
        state.meanWaiting(), state.meanInSystem());
    if (state instanceof ManyServers many) {
      System.out.printf("must wait          %.6g of all%n", many.waitProbability());
    }
    if (state instanceof ConstantServers many) {
      for (double share : new double[] {0.5, 0.9, 0.99}) {
        System.out.printf("wait, P%.0f          %.6g s%n", share * 100, many.waitQuantile(share));
      }
    }
  }

  private void check() throws InterruptedException {
    System.out.printf(
        "%-24s%6s%14s%28s%9s%n", "queue", "rho", "exact", "measured, 95 % interval", "error");
    QueueCheck.Outcome worst = null;
    for (QueueCheck.Outcome outcome :
        new QueueCheck(replications, requests, seed).run(new DiscardingSink())) {
      System.out.printf(
          "%-24s%6.2f%11.4f ms%14.4f ms +- %6.2f %%%8.2f %%%n",
          outcome.name(),
          outcome.theory().utilization(),
          outcome.theory().meanLatency() * 1e3,
          outcome.latency().mean() * 1e3,
          outcome.precision() * 100,
          outcome.error() * 100);
      if (worst == null || Math.abs(outcome.error()) > Math.abs(worst.error())) {
        worst = outcome;
      }
    }
    System.out.printf(
        "mean latency over %d runs of %d requests each; largest error %.2f %%%n",
        replications, requests, worst.error() * 100);
  }
}
