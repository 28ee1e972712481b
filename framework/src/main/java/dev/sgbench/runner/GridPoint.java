package dev.sgbench.runner;

import dev.sgbench.api.Strategy;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.ThinkTime;
import dev.sgbench.workload.Workload;
import dev.sgbench.workload.WorkloadNotation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One load of the grid from which a server's step times are read. */
sealed interface GridPoint {

  /** How its requests are sent. */
  Strategy strategy();

  /** What tells it from others, as a benchmark's parameters. */
  Map<String, String> params();

  /** What it asks of the server. */
  Workload workload();

  /** The same shapes for a moment: a server that meets them anew compiles kernels for them. */
  GridPoint brief();

  /** Its parameters on one line, for people. */
  default String text() {
    return params().entrySet().stream()
        .map(param -> param.getKey() + " " + param.getValue())
        .collect(Collectors.joining(", "));
  }

  /**
   * Equal requests that come together; the next batch comes when all of one are over.
   *
   * @param size requests in a batch
   * @param input tokens of each
   * @param output tokens of each
   * @param repeats batches
   */
  record Batches(int size, int input, int output, int repeats) implements GridPoint {

    private static final int BRIEF_OUTPUT = 8;

    /** A server with overlap scheduling computes a pass more when all are over: let it. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    @Override
    public Strategy strategy() {
      return Strategy.STATIC;
    }

    @Override
    public Map<String, String> params() {
      Map<String, String> params = new LinkedHashMap<>();
      params.put("batchSize", Integer.toString(size));
      params.put("input", Integer.toString(input));
      params.put("output", Integer.toString(output));
      return params;
    }

    @Override
    public Workload workload() {
      return Workload.requests(size * repeats)
          .arriving(Arrivals.closed(size, ThinkTime.constant(PAUSE)))
          .input(Lengths.constant(input))
          .output(Lengths.constant(output));
    }

    @Override
    public GridPoint brief() {
      return new Batches(size, input, Math.min(output, BRIEF_OUTPUT), 1);
    }
  }

  /**
   * Requests of many lengths, as users send them.
   *
   * @param arrivals law, as docs/workloads.md writes it
   * @param input law of lengths, likewise
   * @param output law of lengths, likewise
   * @param time for which they arrive
   */
  record Mixed(String arrivals, String input, String output, Duration time) implements GridPoint {

    private static final Duration BRIEF = Duration.ofSeconds(4);

    @Override
    public Strategy strategy() {
      return Strategy.CONTINUOUS;
    }

    @Override
    public Map<String, String> params() {
      Map<String, String> params = new LinkedHashMap<>();
      params.put("arrivals", arrivals);
      params.put("input", input);
      params.put("output", output);
      return params;
    }

    @Override
    public Workload workload() {
      return new WorkloadNotation(1, arrivals, input, output, "none", "1").workload().until(time);
    }

    @Override
    public GridPoint brief() {
      return new Mixed(arrivals, input, output, BRIEF);
    }
  }
}
