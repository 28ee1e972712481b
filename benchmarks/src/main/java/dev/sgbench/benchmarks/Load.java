package dev.sgbench.benchmarks;

import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Prefixes;
import dev.sgbench.workload.Sessions;
import dev.sgbench.workload.Workload;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;

/**
 * Any load on any server, from the command line, without writing a class.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar Load --servers http://127.0.0.1:30000 \
 *     -p arrivals=closed-64 -p requests=2000 -p input=16 -p output=uniform-10-200
 * </pre>
 */
@NodeBench(strategy = Strategy.CONTINUOUS)
@Measurement(iterations = 3)
public class Load {

  /** {@code poisson-RATE}, {@code closed-CLIENTS}, ...: docs/workloads.md lists all laws. */
  @Param("poisson-10")
  String arrivals;

  /** Requests in an iteration. */
  @Param("100")
  int requests;

  /** Input lengths: {@code TOKENS}, {@code uniform-LOW-HIGH}, ...: likewise. */
  @Param("20")
  String input;

  /** Output lengths, written likewise. */
  @Param("20")
  String output;

  /** Shared prefixes, {@code GROUPS-SHARE-LENGTHS}, or {@code none}. */
  @Param("none")
  String prefixes;

  /** Turns of each conversation and think time, {@code TURNS[+THINK]}; 1 for single requests. */
  @Param("1")
  String sessions;

  @dev.sgbench.api.Load
  Workload load() {
    Workload workload =
        Workload.requests(requests)
            .arriving(Arrivals.parse(arrivals))
            .input(Lengths.parse(input))
            .output(Lengths.parse(output));
    Workload prefixed =
        prefixes.equals("none") ? workload : workload.prefixes(Prefixes.parse(prefixes));
    return sessions.equals("1") ? prefixed : prefixed.sessions(Sessions.parse(sessions));
  }
}
