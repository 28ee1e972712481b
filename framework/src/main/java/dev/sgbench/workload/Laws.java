package dev.sgbench.workload;

import dev.sgbench.workload.Seeds.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Requests whose parts are drawn from laws.
 *
 * @param input how many tokens a turn adds
 * @param output how many tokens it asks for
 * @param prompts which tokens
 * @param prefixes what several requests begin with; null for nothing
 * @param sessions how requests form conversations; null if each stands alone
 */
record Laws(Lengths input, Lengths output, Prompts prompts, Prefixes prefixes, Sessions sessions)
    implements Content {

  static final Laws NONE_GIVEN = new Laws(null, null, Prompts.random(), null, null);

  @Override
  public RequestSource source(String type, Seeds seeds) {
    return prefixes == null && sessions == null
        ? new Alone(this, type, seeds)
        : new Related(this, type, seeds);
  }

  @Override
  public boolean waits() {
    return sessions != null;
  }

  /** Lengths of pairs are drawn by the same random numbers on both sides. */
  private IntSupplier outputs(Seeds seeds) {
    boolean paired = output instanceof PairedLengths;
    return output.sequence(seeds.random(paired ? Purpose.INPUT_LENGTHS : Purpose.OUTPUT_LENGTHS));
  }

  /** Requests that have nothing to do with each other. */
  private static final class Alone implements RequestSource {

    private final String type;
    private final Prompts prompts;
    private final IntSupplier input;
    private final IntSupplier output;
    private final RandomGenerator promptSeeds;
    private long made;

    Alone(Laws laws, String type, Seeds seeds) {
      this.type = type;
      this.prompts = laws.prompts;
      this.input = laws.input.sequence(seeds.random(Purpose.INPUT_LENGTHS));
      this.output = laws.outputs(seeds);
      this.promptSeeds = seeds.random(Purpose.PROMPTS);
    }

    @Override
    public Conversation next() {
      Prompt prompt = prompts.next(input.getAsInt(), promptSeeds);
      return new SingleRequest(made++, type, prompt, output.getAsInt(), Lineage.ALONE);
    }
  }

  /** Requests that share prefixes, or follow one another. */
  private static final class Related implements RequestSource {

    private final Laws laws;
    private final String type;
    private final IntSupplier input;
    private final IntSupplier output;
    private final IntSupplier turns;
    private final LongSupplier think;
    private final Prefixes.Chooser prefixes;
    private final RandomGenerator promptSeeds;
    private long made;

    Related(Laws laws, String type, Seeds seeds) {
      this.laws = laws;
      this.type = type;
      this.input = laws.input.sequence(seeds.random(Purpose.INPUT_LENGTHS));
      this.output = laws.outputs(seeds);
      Sessions sessions = laws.sessions == null ? Sessions.SINGLE : laws.sessions;
      this.turns = sessions.turns().sequence(seeds.random(Purpose.TURNS));
      this.think = sessions.think().sequence(seeds.random(Purpose.THINK_TIMES));
      this.prefixes = laws.prefixes == null ? Prefixes.NO_CHOICE : laws.prefixes.chooser(seeds);
      this.promptSeeds = seeds.random(Purpose.PROMPTS);
    }

    @Override
    public Conversation next() {
      Prefixes.Prefix prefix = prefixes.next();
      List<Dialogue.Turn> all = new ArrayList<>();
      for (int left = turns.getAsInt(); left > 0; left--) {
        long seed = promptSeeds.nextLong();
        Piece question = new Piece.Drawn(seed, input.getAsInt());
        Piece answer = new Piece.Drawn(Seeds.mix(seed), output.getAsInt());
        all.add(new Dialogue.Turn(question, answer, think.getAsLong()));
      }
      long session = laws.sessions == null ? Lineage.NONE : made;
      Lineage start = new Lineage(session, 0, prefix.group(), prefix.tokens());
      Prompts.RandomIds ids = (Prompts.RandomIds) laws.prompts;
      return new Dialogue(made++, type, start, prefix.pieces(), ids, all);
    }
  }
}
