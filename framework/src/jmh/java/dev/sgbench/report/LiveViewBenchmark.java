package dev.sgbench.report;

import dev.sgbench.analysis.Synthetic;
import dev.sgbench.record.DiscardingSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import dev.sgbench.routing.ServerView.Reported;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the live view costs: the engine's loop, for each request, and the thread that draws. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LiveViewBenchmark {

  private static final int REQUESTS = 1000;
  private static final int TOKENS = 100;
  private static final int SERVERS = 8;

  /** An iteration on eight servers, whose requests have a hundred tokens each. */
  @State(Scope.Thread)
  public static class Iteration {

    final RequestRecord request =
        Synthetic.request(
            0,
            -1,
            new double[] {0, 0, 0, 0, 0, 1000},
            IntStream.range(0, TOKENS).mapToDouble(i -> 10 + 10 * i).toArray(),
            0);
    final Progress progress =
        new Progress(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), true);
    final Progress.Place place =
        new Progress.Place(
            "Iteration",
            "Chat:rate=20",
            1,
            1,
            1,
            1,
            OptionalInt.of(REQUESTS),
            20,
            Optional.of(Duration.ofMinutes(1)));
    LiveStats stats;

    /** Not measured. */
    @Setup(Level.Invocation)
    public void begin() {
      stats = new LiveStats(new DiscardingSink(), SERVERS, 0);
      for (int server = 0; server < SERVERS; server++) {
        stats.sample(new ServerSample(server, 0, 9, 9, 0, 16, new Reported(0, 8, 1, 0, 0)));
      }
    }

    void handOver() {
      for (int i = 0; i < REQUESTS; i++) {
        stats.request(request);
      }
    }
  }

  /** Requests have been handed over and not been looked at. */
  public static class Waiting extends Iteration {
    @Override
    @Setup(Level.Invocation)
    public void begin() {
      super.begin();
      handOver();
    }
  }

  /** The loop hands a request over. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public void request(Iteration iteration) {
    iteration.handOver();
  }

  /** The drawing thread counts a request of a hundred tokens. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public LiveStats.Snapshot count(Waiting iteration) {
    return iteration.stats.look(1);
  }

  /** The drawing thread looks when nothing new has ended, and draws. */
  @Benchmark
  public void draw(Iteration iteration) {
    iteration.progress.update(iteration.place, iteration.stats.look(1));
  }
}
