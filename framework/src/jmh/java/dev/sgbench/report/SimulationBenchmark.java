package dev.sgbench.report;

import com.sun.management.OperatingSystemMXBean;
import dev.sgbench.analysis.GeneratorBounds;
import dev.sgbench.analysis.GeneratorCheck;
import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.analysis.Validity;
import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.Engine;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.engine.Supervision;
import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.fixture.ServerSpec;
import dev.sgbench.fixture.VirtualFixture;
import dev.sgbench.record.DiscardingSink;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RecordSink;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How fast virtual time goes: one invocation runs {@link #requests} requests through engine,
 * policy, virtual servers and scheduler model, and ends when every row is in its file. Servers are
 * loaded to {@link #LOAD} of what one of them serves when it is never idle, which is measured
 * first.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC"})
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class SimulationBenchmark {

  private static final double LOAD = 0.8;
  private static final int SATURATING = 4000;
  private static final double AT_ONCE = 1e6;
  private static final double NANOS = 1e-9;
  private static final double FALSE_ALARM = 1e-6;

  /** Servers behind the router. */
  @Param({"1", "8", "64", "1000", "4000"})
  public int servers;

  /** How many requests a server may run at once. */
  @Param("16")
  public int maxRunning;

  /** Requests in an invocation. */
  @Param("100000")
  public int requests;

  /** Whether the iteration's metrics are computed too. */
  @Param("false")
  public boolean metrics;

  /** The folder that gets the tables of each trial, in a folder of their own; they are kept. */
  @Param("target/simulation")
  public String folder;

  /**
   * The process's CPU time, collector and compiler included: what the speed is computed from where
   * other processes share the machine.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Cpu {
    /** Of all measured iterations together. */
    public double cpuSeconds;
  }

  private double rate;
  private RecordWriter writer;
  private int invocation;

  /** Measures how many requests a second make a server full, and opens the tables. */
  @Setup(Level.Trial)
  public void open() throws IOException, InterruptedException {
    try (Cluster one = cluster(1)) {
      IterationRecord record = run(one, workload(SATURATING, AT_ONCE), new DiscardingSink());
      rate = LOAD * servers * SATURATING / ((record.end() - record.start()) * NANOS);
    }
    ReportFolder trial = ReportFolder.create(Path.of(folder), Instant.now());
    writer =
        new RecordWriter(
            RecordFiles.create(trial, List.of()),
            failure -> {
              throw new IllegalStateException("rows cannot be written", failure);
            });
  }

  @TearDown(Level.Trial)
  public void close() {
    writer.close();
  }

  /** From the first arrival to the last row. */
  @Benchmark
  public void run(Cpu cpu) throws InterruptedException {
    double before = cpuSeconds();
    try (Cluster cluster = cluster(servers)) {
      RecordSink rows =
          new PacedSink(writer.sink(new IterationTag(0, List.of(), 0, invocation, 0)), writer);
      IterationRecord record = run(cluster, workload(requests, rate), rows);
      writer.settle();
      if (metrics) {
        validate(record);
      }
      invocation++;
    }
    cpu.cpuSeconds += cpuSeconds() - before;
  }

  private void validate(IterationRecord record) {
    GeneratorCheck check =
        new GeneratorCheck(workload(requests, rate), FALSE_ALARM, GeneratorBounds.virtualTime());
    Validity validity = check.judge(record);
    IterationMetrics computed = IterationMetrics.of(record, validity);
    if (!validity.valid()) {
      throw new IllegalStateException(validity.reasons() + ", " + computed.values());
    }
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        * NANOS;
  }

  private Cluster cluster(int count) {
    List<String> arguments =
        List.of("--disable-radix-cache", "--max-running-requests", Integer.toString(maxRunning));
    return new VirtualFixture(Calibration.shipped())
        .open(
            IntStream.range(0, count)
                .mapToObj(i -> new ServerSpec(i, "llama-2-7b-hf", "", "0.5.17", arguments, i))
                .toList());
  }

  private static Workload workload(int requests, double rate) {
    return Workload.requests(requests)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.uniform(20, 500))
        .output(Lengths.uniform(20, 200));
  }

  private IterationRecord run(Cluster cluster, Workload workload, RecordSink sink)
      throws InterruptedException {
    Phase phase =
        new Phase(
            new Seeds(1, 0, invocation),
            workload,
            new Dispatching.Routed(new JoinShortestQueue()),
            OptionalInt.empty(),
            cluster.servers().stream().map(SimulationBenchmark::setup).toList(),
            Duration.ofMillis(50));
    return new Engine(cluster.clock(), cluster.backend(), Supervision.none()).run(phase, sink);
  }

  private static ServerSetup setup(ServerInfo server) {
    return new ServerSetup(server.maxRunningCeiling(), server.kvCapacityTokens(), Optional.empty());
  }
}
