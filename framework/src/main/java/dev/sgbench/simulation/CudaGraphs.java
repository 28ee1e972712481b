package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sgbench.sglang.GraphField;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * For which sizes a server captured CUDA graphs. A pass runs as the next larger graph: layers
 * compute rows that nobody asked for, while attention reads what is there. Above the largest it
 * runs without a graph, at its own size (SGLang 0.5.14 to 0.5.23; page launch of {@code
 * .DUCUMENT}).
 *
 * @param decode requests in a decode step, ascending; empty if each takes its own size's time
 * @param prefill tokens in a prefill pass, ascending; empty likewise
 */
record CudaGraphs(List<Integer> decode, List<Integer> prefill) {

  /** Every pass takes the time of its own size. */
  static final CudaGraphs NONE = new CudaGraphs(List.of(), List.of());

  private static final String DISABLED = "disabled";

  CudaGraphs {
    decode = ascending(decode);
    prefill = ascending(prefill);
  }

  /**
   * What a server told of its graphs; {@link #NONE} for one that tells none (before 0.5.14).
   *
   * @param arguments by the names that the server gives them
   */
  static CudaGraphs of(JsonNode arguments) {
    JsonNode config = arguments.path(GraphField.CUDA_GRAPH_CONFIG.literal());
    return new CudaGraphs(sizes(config, GraphField.DECODE), sizes(config, GraphField.PREFILL));
  }

  private static List<Integer> sizes(JsonNode config, GraphField pass) {
    JsonNode graphs = config.path(pass.literal());
    if (graphs.path(GraphField.BACKEND.literal()).asText().equals(DISABLED)) {
      return List.of();
    }
    JsonNode sizes = graphs.path(GraphField.SIZES.literal());
    return StreamSupport.stream(sizes.spliterator(), false).map(JsonNode::intValue).toList();
  }

  private static List<Integer> ascending(List<Integer> sizes) {
    boolean rises = sizes.stream().sorted().distinct().toList().equals(sizes);
    if (!rises || (!sizes.isEmpty() && sizes.get(0) < 1)) {
      throw new IllegalArgumentException(
          "sizes of CUDA graphs are whole numbers from 1 that rise, found " + sizes);
    }
    return List.copyOf(sizes);
  }

  /**
   * Those of a server that runs at most so many requests: SGLang captures none for more, and one
   * for just as many.
   */
  CudaGraphs upTo(int running) {
    if (decode.isEmpty() || running >= largestDecode()) {
      return this;
    }
    return new CudaGraphs(
        Stream.concat(decode.stream().filter(size -> size < running), Stream.of(running)).toList(),
        prefill);
  }

  /** The largest decode step that runs as a graph; unbounded if nothing is known of graphs. */
  int largestDecode() {
    return decode.isEmpty() ? Integer.MAX_VALUE : decode.get(decode.size() - 1);
  }

  /** Step times with passes padded to these sizes. */
  StepTime pad(StepTime time) {
    return equals(NONE) ? time : new PaddedStepTime(time, this);
  }

  int decodeSize(int running) {
    return next(decode, running);
  }

  int prefillSize(int tokens) {
    return next(prefill, tokens);
  }

  private static int next(List<Integer> sizes, int size) {
    int found = Collections.binarySearch(sizes, size);
    int place = found >= 0 ? found : -found - 1;
    return place < sizes.size() ? sizes.get(place) : size;
  }
}
