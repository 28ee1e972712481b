package wrong;

import dev.sgbench.api.*;
import dev.sgbench.routing.*;
import dev.sgbench.workload.*;
import org.openjdk.jmh.annotations.*;

@NodeBench(strategy = Strategy.CONTINUOUS)
@Fork(
    value = 2,
    jvmArgs = "-Xmx1g",
    //! [JmhElement] element jvmArgs of @Fork means nothing here: a fork is a fresh session of servers, not a JVM; remove it
    warmups = 1)
//! [JmhElement] element warmups of @Fork means nothing here: warm-up is counted in iterations: @Warmup; remove it
@Warmup(
    iterations = 1,
    batchSize = 4)
//! [JmhElement] element batchSize of @Warmup means nothing here: a batch of requests is @NodeBench(batchSize); remove it
@Measurement(
    batchSize = 4)
//! [JmhElement] element batchSize of @Measurement means nothing here: a batch of requests is @NodeBench(batchSize); remove it
public class JmhElement {
  @Load
  Workload load() {
    return Workload.requests(10).arriving(Arrivals.constant(1));
  }
}
