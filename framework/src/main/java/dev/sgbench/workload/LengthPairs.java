package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TraceFile;
import dev.sgbench.workload.trace.TraceFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Input and output lengths that belong together: each pair is drawn equally often, with
 * replacement. Where long questions have short answers, laws of their own would lose that.
 */
public final class LengthPairs {

  /**
   * One request's lengths.
   *
   * @param input tokens, at least 1
   * @param output tokens, at least 1
   */
  public record Pair(int input, int output) {

    /**
     * @throws IllegalArgumentException if one is below 1
     */
    public Pair {
      Require.length(input);
      Require.length(output);
    }
  }

  private final int[] inputs;
  private final int[] outputs;

  private LengthPairs(List<Pair> pairs) {
    inputs = pairs.stream().mapToInt(Pair::input).toArray();
    outputs = pairs.stream().mapToInt(Pair::output).toArray();
  }

  /**
   * Pairs that were seen; one that is listed twice is drawn twice as often.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LengthPairs of(List<Pair> seen) {
    if (seen.isEmpty()) {
      throw new InvalidWorkloadException("pairs of lengths need at least one, but there is none");
    }
    return new LengthPairs(seen);
  }

  /**
   * The pairs of a CSV with the columns {@code input_length} and {@code output_length}.
   *
   * @throws IllegalArgumentException if a row is malformed, or there is none
   */
  public static LengthPairs read(Path file) {
    List<Pair> pairs = new ArrayList<>();
    TraceFile.of(TraceFormat.LENGTHS, file)
        .read((instant, row) -> pairs.add(new Pair(row.input(), row.output())));
    return of(pairs);
  }

  /**
   * Pairs as written on a command line: {@code joint-INPUTxOUTPUT-INPUTxOUTPUT-...}, or {@code
   * joint-FILE} for {@link #read}.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static LengthPairs parse(String text) {
    String pairs = text.substring(text.indexOf('-') + 1);
    if (!isNotation(text) || pairs.isEmpty()) {
      throw new InvalidWorkloadException(
          "\"%s\" is not joint-INPUTxOUTPUT-..., such as joint-512x16-64x256, and not joint-FILE"
              .formatted(text));
    }
    if (!pairs.matches("\\d+x\\d+(-\\d+x\\d+)*")) {
      return read(Path.of(pairs));
    }
    List<Pair> seen = new ArrayList<>();
    for (String pair : pairs.split("-", -1)) {
      int x = pair.indexOf('x');
      seen.add(
          new Pair(
              Integer.parseInt(pair.substring(0, x)), Integer.parseInt(pair.substring(x + 1))));
    }
    return of(seen);
  }

  static boolean isNotation(String text) {
    return text.startsWith("joint-");
  }

  Lengths inputs() {
    return new PairedLengths(inputs);
  }

  Lengths outputs() {
    return new PairedLengths(outputs);
  }
}
