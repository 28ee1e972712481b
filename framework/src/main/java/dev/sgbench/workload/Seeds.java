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
 * <p>A stream is named by six numbers: run, class, purpose, fork, iteration and part. Each is mixed
 * in before the next is added, so no two streams are one because their numbers add up alike.
 *
 * @param run the run's seed
 * @param fork from 0
 * @param iteration from 0; warm-up iterations are negative, the last of them -1
 * @param requestClass of a workload that mixes several, from 0
 */
public record Seeds(long run, int fork, int iteration, int requestClass) {

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
    CLIENT_THINK_TIMES(11),
    /** Which load generator starts a conversation. */
    SHARES(12),
    /** The seeds of SGLang servers. */
    SERVERS(13);

    /** Fixed for ever: another number would change every recorded run's sequence. */
    private final long salt;

    Purpose(long salt) {
      this.salt = salt;
    }
  }

  /** Of a workload's first class, or of what belongs to none. */
  public Seeds(long run, int fork, int iteration) {
    this(run, fork, iteration, 0);
  }

  /** A fresh generator, the same for the same seeds and purpose. */
  public RandomGenerator random(Purpose purpose) {
    return random(purpose, 0);
  }

  /** A fresh generator for one of several that have the same purpose, from 0. */
  public RandomGenerator random(Purpose purpose, int part) {
    return new SplittableRandom(key(purpose, part));
  }

  /** One number for each of many parts, of which any can be asked for alone. */
  public long key(Purpose purpose, long part) {
    long key = mix(run);
    key = mix(key + requestClass);
    key = mix(key + purpose.salt);
    key = mix(key + fork);
    key = mix(key + iteration);
    return mix(key + part);
  }

  /** Seeds of one of several classes of requests, from 0, independent of those of the others. */
  Seeds ofClass(int index) {
    return new Seeds(run, fork, iteration, index);
  }

  /** Seeds of what stays the same in every iteration of the run. */
  Seeds ofRun() {
    return new Seeds(run, 0, 0, requestClass);
  }

  /** The finalizer of SplitMix64: every bit of {@code z} moves every bit of the result. */
  public static long mix(long z) {
    long x = z + 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
