package dev.sgbench.benchmarks;

import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Param;

/**
 * Static batching on one server: the client collects a batch of requests, sends it, waits until the
 * last of its members has ended, and sends the next.
 *
 * <p>A small batch keeps requests waiting for their turn, a large one keeps them waiting for
 * company: latency over the arrival rate is U-shaped, and the left arm is longer the larger the
 * batch. Beyond {@code batchSize / batch duration} arrivals a second the queue grows without limit,
 * and the report calls the cell unstable.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar StaticBatching --servers simulated
 * java -jar benchmarks/target/benchmarks.jar StaticBatching --servers local -p rate=5,10,20,40,80 -p batchSize=4,16,64 \
 *     -p requests=1920
 * </pre>
 *
 * Look at {@code totalLatency}, from arrival to the end of the batch, and at {@code queueTime},
 * from arrival to the closing of the batch.
 */
@NodeBench(
    strategy = Strategy.STATIC,
    sglang = "0.5.17",
    serverArgs = {"--max-running-requests=256", "--disable-radix-cache"})
public class StaticBatching {

  /** Mean arrivals a second. */
  @Param("50")
  double rate;

  /** Requests in a batch. */
  @Param({"4", "16"})
  int batchSize;

  /** Requests in an iteration, a multiple of every batch size. */
  @Param("64")
  int requests;

  /** Input lengths: docs/workloads.md lists all notations of {@code Lengths}. */
  @Param("normal-20-1")
  String input;

  /** Output lengths, written likewise. */
  @Param("normal-10-1")
  String output;

  @Load
  Workload load() {
    return Workload.requests(requests)
        .arriving(Arrivals.poisson(rate))
        .input(Lengths.parse(input))
        .output(Lengths.parse(output));
  }
}
