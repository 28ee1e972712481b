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
    ARRIVALS,
    INPUT_LENGTHS,
    OUTPUT_LENGTHS,
    PROMPTS,
    POLICY,
    ORDER
  }

  /** A fresh generator, the same for the same seeds and purpose. */
  public RandomGenerator random(Purpose purpose) {
    long seed = mix(mix(mix(run + purpose.ordinal()) + fork) + iteration);
    return new SplittableRandom(seed);
  }

  /** The finalizer of SplitMix64: every bit of {@code z} moves every bit of the result. */
  static long mix(long z) {
    long x = z + 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }
}
