package dev.sgbench.workload;

import dev.sgbench.workload.Seeds.Purpose;
import dev.sgbench.workload.trace.Kin;
import dev.sgbench.workload.trace.TraceFile;
import dev.sgbench.workload.trace.TraceFormat;
import dev.sgbench.workload.trace.TraceRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    this.requests = trace.read((instant, row) -> {}).requests();
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
    private final List<Kin> kin = new ArrayList<>();
    private final Map<Kin.Session, List<Piece>> said = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private int made;

    Rows(String type, RandomGenerator random) {
      this.type = type;
      this.random = random;
      trace.read(this::keep);
      made = 0;
    }

    private void keep(long instant, TraceRow row) {
      inputs[made] = row.input();
      outputs[made] = row.output();
      made++;
      if (row.blocks() != null) {
        blocks.add(row.blocks());
      }
      if (row.kin() != null) {
        kin.add(row.kin());
      }
    }

    @Override
    public Conversation next() {
      if (made == requests) {
        return null;
      }
      int row = made++;
      if (!kin.isEmpty()) {
        return related(row, kin.get(row));
      }
      if (blocks.isEmpty()) {
        Prompt prompt = Prompts.random().next(inputs[row], random);
        return new SingleRequest(row, type, prompt, outputs[row], Lineage.ALONE);
      }
      long[] names = blocks.get(row);
      Lineage lineage = new Lineage(Lineage.NONE, 0, names[0], known(names, inputs[row]));
      Prompt prompt = new PiecedPrompt(pieces(names, inputs[row]), Prompts.LLAMA2_IDS);
      return new SingleRequest(row, type, prompt, outputs[row], lineage);
    }

    /** Begins as others of its group do, or with all that was said before it. */
    private Conversation related(int row, Kin of) {
      List<Piece> pieces = new ArrayList<>(said.getOrDefault(of.conversation(), beginning(of)));
      pieces.add(new Piece.Drawn(random.nextLong(), inputs[row] - of.shared()));
      Prompt prompt = new PiecedPrompt(List.copyOf(pieces), Prompts.LLAMA2_IDS);
      if (of.session() != Kin.NONE) {
        pieces.add(new Piece.Drawn(random.nextLong(), outputs[row]));
        said.put(of.conversation(), pieces);
      }
      Lineage lineage = new Lineage(of.session(), of.turn(), of.group(), of.shared());
      return new SingleRequest(row, type, prompt, outputs[row], lineage);
    }

    /** The prefix of its group; of a conversation that began before the cut, what nobody shares. */
    private List<Piece> beginning(Kin of) {
      boolean shares = of.turn() == 0 && of.group() != Kin.NONE;
      long seed =
          shares ? Seeds.mix(of.type().hashCode() ^ Seeds.mix(of.group())) : random.nextLong();
      return List.of(new Piece.Drawn(seed, of.shared()));
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
