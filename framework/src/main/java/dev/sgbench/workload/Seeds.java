package dev.sgbench.workload;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Random sources of one iteration, split by purpose from the run's one seed.
 *
 * <p>The cell is deliberately no part of it: iteration {@code i} of fork {@code f} draws the same
 * numbers in every cell and under every policy, so that differences between them are paired (common
 * random numbers).
 *
 * @param run the run's seed
 * @param fork from 0
 * @param iteration from 0; warm-up iterations are negative, the last of them -1
 */
public record Seeds(long run, int fork, int iteration) {

  /** What random numbers are used for; each purpose has a stream of its own. */
  public enum Purpose {
    /** Gaps between arrivals. */
    ARRIVALS(1),
    /** Input lengths. */
    INPUT_LENGTHS(2),
    /** Output lengths. */
    OUTPUT_LENGTHS(3),
    /** Token ids of prompts. */
    PROMPTS(4),
    /** Draws of a routing policy. */
    POLICY(5),
    /** The order of cells within a server session. */
    ORDER(6),
    /** Lengths and tokens of shared prefixes. */
    PREFIXES(7),
    /** Which requests have which shared prefix. */
    PREFIX_GROUPS(8),
    /** Number of turns of sessions. */
    TURNS(9),
    /** Pauses between turns of sessions. */
    THINK_TIMES(10),
    /** Pauses of clients of closed load. */
    CLIENT_THINK_TIMES(11);

    /** Fixed for ever: another number would change every recorded run's sequence. */
    private final long salt;

    Purpose(long salt) {
      this.salt = salt;
    }
  }

  /** A fresh generator, the same for the same seeds and purpose. */
  public RandomGenerator random(Purpose purpose) {
    return new SplittableRandom(seed(purpose));
  }

  /** A fresh generator for one of several that have the same purpose, from 0. */
  public RandomGenerator random(Purpose purpose, int part) {
    return new SplittableRandom(mix(seed(purpose) + part));
  }

  private long seed(Purpose purpose) {
    return mix(mix(mix(run + purpose.salt) + fork) + iteration);
  }

  /** Seeds of one of several classes of requests, from 0, independent of those of the others. */
  Seeds ofClass(int index) {
    return new Seeds(mix(mix(run) + index), fork, iteration);
  }

  /** The finalizer of SplitMix64: every bit of {@code z} moves every bit of the result. */
  public static long mix(long z) {
    long x = z + 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
