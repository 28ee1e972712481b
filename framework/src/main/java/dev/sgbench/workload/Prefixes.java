package dev.sgbench.workload;

import dev.sgbench.workload.Seeds.Purpose;
import dev.sgbench.workload.trace.Decimal;
import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * Beginnings that several requests share, as system prompts are. A prefix stands before what the
 * input law gives, so the input length is the sum of both. Groups and their prefixes stay the same
 * for the whole run; which request belongs to which group is drawn for each iteration.
 *
 * @param groups how many different prefixes there are, at least 1
 * @param share of the requests (or conversations) that have one, above 0, at most 1
 * @param length of each group's prefix, drawn once for each group
 * @param exponent of Zipf's law by which groups are chosen; 0 for all equally often
 */
public record Prefixes(int groups, double share, Lengths length, double exponent) {

  /** A group's prefix, or none. */
  record Prefix(long group, List<Piece> pieces) {

    static final Prefix NONE = new Prefix(Lineage.NONE, List.of());

    int tokens() {
      return PiecedPrompt.length(pieces);
    }
  }

  /** Says what each conversation begins with. */
  interface Chooser {
    Prefix next();
  }

  static final Chooser NO_CHOICE = () -> Prefix.NONE;

  /**
   * @throws IllegalArgumentException if there is no group, or {@code share} is out of range
   */
  public Prefixes {
    if (groups < 1) {
      throw new InvalidWorkloadException(
          "shared prefixes need at least 1 group, but were given " + groups);
    }
    Require.between("the share of requests with a shared prefix", Double.MIN_VALUE, 1, share);
    Require.between("the exponent by which prefix groups are chosen", 0, 100, exponent);
  }

  /** Prefixes that are chosen equally often. */
  public static Prefixes shared(int groups, double share, Lengths length) {
    return new Prefixes(groups, share, length, 0);
  }

  /** The same prefixes, the group of rank {@code r} chosen in proportion to {@code r^-s}. */
  public Prefixes chosenByZipf(double s) {
    return new Prefixes(groups, share, length, s);
  }

  /**
   * Prefixes as written on a command line: {@code GROUPS-SHARE-LENGTHS}, where {@code LENGTHS} is a
   * law of lengths, with {@code +EXPONENT} behind it if groups are chosen by Zipf's law: {@code
   * 8-0.5-normal-200-20+1.1}.
   *
   * @throws IllegalArgumentException if {@code text} is no such thing
   */
  public static Prefixes parse(String text) {
    int plus = text.indexOf('+');
    Notation notation = Notation.of(plus < 0 ? text : text.substring(0, plus));
    if (!notation.law().isEmpty()) {
      throw notation.unknown("GROUPS-SHARE-LENGTHS[+EXPONENT]");
    }
    Lengths length = Lengths.parse(notation.rest(2));
    Prefixes equal = shared(notation.wholeNumber(0), notation.number(1), length);
    return plus < 0 ? equal : equal.chosenByZipf(Decimal.parse(text, text.substring(plus + 1)));
  }

  Chooser chooser(Seeds seeds) {
    RandomGenerator ofRun = seeds.ofRun().random(Purpose.PREFIXES);
    IntSupplier lengths = length.sequence(ofRun);
    Prefix[] prefixes = new Prefix[groups];
    for (int group = 0; group < groups; group++) {
      prefixes[group] =
          new Prefix(group, List.of(new Piece.Drawn(ofRun.nextLong(), lengths.getAsInt())));
    }
    Ranks ranks = new Ranks(groups, exponent);
    RandomGenerator random = seeds.random(Purpose.PREFIX_GROUPS);
    return () -> random.nextDouble() < share ? prefixes[ranks.draw(random)] : Prefix.NONE;
  }
}
