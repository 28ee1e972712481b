package dev.sgbench.benchmarks;

import dev.sgbench.api.NodeBench;
import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Workload;
import dev.sgbench.workload.WorkloadNotation;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;

/**
 * Any load on any server, from the command line, without writing a class. Where several classes of
 * requests are mixed, a parameter has a value for each, joined by {@code ++}.
 *
 * <pre>
 * java -jar benchmarks/target/benchmarks.jar Load --servers http://127.0.0.1:30000 \
 *     -p arrivals=closed-64 -p requests=2000 -p input=16 -p output=uniform-10-200
 * </pre>
 */
@NodeBench(strategy = Strategy.CONTINUOUS)
@Measurement(iterations = 3)
public class Load {

  /**
   * {@code poisson-RATE}, {@code closed-CLIENTS}, a trace as {@code azure:PATH}, ...:
   * docs/workloads.md lists all notations.
   */
  @Param("poisson-10")
  String arrivals;

  /** Requests in an iteration; 0 for all that a trace has. */
  @Param("100")
  int requests;

  /**
   * Input lengths: {@code TOKENS}, {@code uniform-LOW-HIGH}, ..., {@code joint-...}, or {@code
   * trace}.
   */
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
    return new WorkloadNotation(requests, arrivals, input, output, prefixes, sessions).workload();
  }
}
