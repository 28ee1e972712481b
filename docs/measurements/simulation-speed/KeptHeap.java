import dev.sgbench.engine.Dispatching;
import dev.sgbench.engine.Engine;
import dev.sgbench.engine.Phase;
import dev.sgbench.engine.ServerSetup;
import dev.sgbench.engine.Supervision;
import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.ServerSpec;
import dev.sgbench.fixture.VirtualFixture;
import dev.sgbench.record.DiscardingSink;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What an iteration keeps on the heap: {@code KeptHeap SERVERS REQUESTS RATE_OF_A_SERVER}. */
public class KeptHeap {

  public static void main(String[] args) throws Exception {
    int servers = Integer.parseInt(args[0]);
    int requests = Integer.parseInt(args[1]);
    double rate = Double.parseDouble(args[2]) * servers;
    List<String> flags = List.of("--disable-radix-cache", "--max-running-requests", "16");
    Cluster cluster =
        new VirtualFixture(Calibration.shipped())
            .open(
                IntStream.range(0, servers)
                    .mapToObj(i -> new ServerSpec(i, "llama-2-7b-hf", "", "0.5.17", flags, i))
                    .toList());
    long before = used();
    Phase phase =
        new Phase(
            new Seeds(1, 0, 0),
            Workload.requests(requests)
                .arriving(Arrivals.poisson(rate))
                .input(Lengths.uniform(20, 500))
                .output(Lengths.uniform(20, 200)),
            new Dispatching.Routed(new JoinShortestQueue()),
            OptionalInt.empty(),
            cluster.servers().stream()
                .map(s -> new ServerSetup(s.maxRunningCeiling(), s.kvCapacityTokens(), Optional.empty()))
                .toList(),
            Duration.ofMillis(50));
    IterationRecord record =
        new Engine(cluster.clock(), cluster.backend(), Supervision.none())
            .run(phase, new DiscardingSink());
    System.out.println(requests + " requests: " + (used() - before) + " bytes");
    Reference.reachabilityFence(record);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
