package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
@Threads(4)
//! [JmhAnnotation] @Threads means nothing here: the load comes from one engine, as @Load says; remove it
@State(Scope.Benchmark)
//! [JmhAnnotation] @State means nothing here: each cell has an instance of its own; remove it
@BenchmarkMode(Mode.AverageTime)
//! [JmhAnnotation] @BenchmarkMode means nothing here: throughput and latency are both reported; remove it
public class JmhAnnotation {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }

  @Setup
  //! [JmhAnnotation] @Setup means nothing here: the class describes a load and has nothing to set up; remove it
  public void prepare() {}

  @TearDown
  //! [JmhAnnotation] @TearDown means nothing here: the class describes a load and has nothing to tear down; remove it
  public void clear() {}

  @Benchmark
  //! [JmhAnnotation] @Benchmark means nothing here: a class is one benchmark, and its @Load method says what is sent; remove it
  @Group("g")
  //! [JmhAnnotation] @Group means nothing here: the load comes from one engine, as @Load says; remove it
  @OperationsPerInvocation(2)
  //! [JmhAnnotation] @OperationsPerInvocation means nothing here: requests and tokens are counted; remove it
  @Fork(2)
  //! [JmhAnnotation] @Fork means nothing here: it belongs on the class; remove it
  public void run() {}
}
