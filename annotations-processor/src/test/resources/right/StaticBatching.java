package right;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.Server;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

@NodeBench(
    strategy = Strategy.STATIC,
    maxConcurrency = 64,
    sglang = "0.5.17",
    serverArgs = {"--max-running-requests=256", "--disable-radix-cache"})
@Fork(2)
@Warmup(iterations = 0)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StaticBatching extends StaticBatchingBase {
  @Param({"5", "10.5"})
  double rate;

  @Param({"4", "16"})
  int batchSize;

  @Param({"9000000000"})
  long seed;

  @Param boolean fast;

  @Param({"a\"b", "c"})
  String text;

  @Load
  Workload load() {
    return Workload.requests(batchSize * 10)
        .arriving(Arrivals.constant(rate))
        .input(Lengths.constant(size == Size.LARGE ? 100 : 10))
        .output(Lengths.constant(1));
  }

  @Server
  ServerConfig server(int index) {
    return ServerConfig.of("--chunked-prefill-size=" + (512 + index))
        .withRunningLimit(RunningLimit.of(batchSize));
  }
}
