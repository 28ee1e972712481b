package dev.sgbench.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a decision takes: from the event that the loop hands to the router to the decision
 * carried out and written down. It includes all that the engine does about a decision, refreshing
 * and hashing the view of every server among it.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xms2g", "-Xmx2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {

  /** A place has just been given free, and a request is about to arrive. */
  public static class Arrival extends BusyRouter {
    private RoutedRequest next;

    /** Not measured. */
    @Setup(Level.Invocation)
    public void prepare() {
      complete(serve());
      next = next();
    }
  }

  /** A request has just arrived, and the router is about to hear that one was served. */
  public static class Completion extends BusyRouter {
    private RoutedRequest served;

    /** Not measured. */
    @Setup(Level.Invocation)
    public void prepare() {
      arrive(next());
      served = serve();
    }
  }

  /** The decision about a request that arrives. */
  @Benchmark
  public void arrival(Arrival state) {
    state.arrive(state.next);
  }

  /** The decision when a request was served; policies that let requests wait decide here. */
  @Benchmark
  public void completion(Completion state) {
    state.complete(state.served);
  }
}
