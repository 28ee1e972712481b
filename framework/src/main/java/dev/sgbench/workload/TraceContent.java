package dev.sgbench.workload;

import dev.sgbench.workload.Seeds.Purpose;
import dev.sgbench.workload.trace.TraceFile;
import dev.sgbench.workload.trace.TraceFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Requests as long as those of a trace, in its order, input and output together. Prompts are random
 * ids; where the trace names the blocks they are made of, equal blocks are equal ids. The file is
 * read through once, and checked, when this is made; an iteration holds 8 bytes a row, and the
 * names of blocks.
 */
final class TraceContent implements Content {

  private final TraceFile trace;
  private final int requests;

  TraceContent(TraceFile trace) {
    this.trace = trace;
    this.requests = trace.read((instant, input, output, blocks) -> {}).requests();
  }

  int requests() {
    return requests;
  }

  @Override
  public RequestSource source(String type, Seeds seeds) {
    return new Rows(type, seeds.random(Purpose.PROMPTS));
  }

  @Override
  public boolean waits() {
    return false;
  }

  @Override
  public String toString() {
    return trace.toString();
  }

  private final class Rows implements RequestSource {

    private final String type;
    private final RandomGenerator random;
    private final int[] inputs = new int[requests];
    private final int[] outputs = new int[requests];
    private final List<long[]> blocks = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private int made;

    Rows(String type, RandomGenerator random) {
      this.type = type;
      this.random = random;
      trace.read(this::keep);
      made = 0;
    }

    private void keep(long instant, int input, int output, long[] names) {
      inputs[made] = input;
      outputs[made] = output;
      made++;
      if (names != null) {
        blocks.add(names);
      }
    }

    @Override
    public Conversation next() {
      if (made == requests) {
        return null;
      }
      int row = made++;
      if (blocks.isEmpty()) {
        Prompt prompt = Prompts.random().next(inputs[row], random);
        return new SingleRequest(row, type, prompt, outputs[row], Lineage.ALONE);
      }
      long[] names = blocks.get(row);
      Lineage lineage = new Lineage(Lineage.NONE, 0, names[0], known(names, inputs[row]));
      Prompt prompt = new PiecedPrompt(pieces(names, inputs[row]), Prompts.LLAMA2_IDS);
      return new SingleRequest(row, type, prompt, outputs[row], lineage);
    }

    /** How many tokens from the first on lie in blocks that an earlier row had. */
    private int known(long[] names, int input) {
      int leading = 0;
      while (leading < names.length && seen.contains(names[leading])) {
        leading++;
      }
      for (long name : names) {
        seen.add(name);
      }
      return Math.min(input, leading * TraceFormat.BLOCK_TOKENS);
    }

    private static List<Piece> pieces(long[] names, int input) {
      List<Piece> pieces = new ArrayList<>(names.length);
      int left = input;
      for (long name : names) {
        int length = Math.min(left, TraceFormat.BLOCK_TOKENS);
        pieces.add(new Piece.Drawn(Seeds.mix(name), length));
        left -= length;
      }
      return pieces;
    }
  }
}
