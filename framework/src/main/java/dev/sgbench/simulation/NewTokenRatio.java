package dev.sgbench.simulation;

import java.util.List;

/**
 * The share of the output still asked for that admission reserves in the KV pool (SGLang 0.4.9 to
 * 0.5.17: {@code new_token_ratio}). Starts at 0.7 times the conservativeness, falls in 600 decode
 * steps to a seventh of that, jumps up at a retraction, starts anew when the server falls idle.
 */
final class NewTokenRatio {

  private static final double INITIAL = 0.7;
  private static final double MINIMUM_FACTOR = 0.14;
  private static final int DECAY_STEPS = 600;
  private static final int RETRACT_DECODE_STEPS = 20;

  private final double initial;
  private final double minimum;
  private final double decay;
  private double value;

  NewTokenRatio(double conservativeness) {
    initial = Math.min(INITIAL * conservativeness, 1);
    minimum = least(conservativeness);
    decay = (initial - minimum) / DECAY_STEPS;
    value = initial;
  }

  /** What it comes down to while nothing is retracted. */
  static double least(double conservativeness) {
    return Math.min(Math.min(INITIAL * conservativeness, 1) * MINIMUM_FACTOR, 1);
  }

  double value() {
    return value;
  }

  /** So many decode steps went by without retraction. */
  void decoded(int steps) {
    for (int i = 0; i < steps && value > minimum; i++) {
      value = Math.max(value - decay, minimum);
    }
  }

  void idle() {
    value = initial;
  }

  /** After a retraction: what those that stay have shown so far. */
  void retracted(List<? extends Job> kept) {
    long decoded = 0;
    long asked = 0;
    for (Job job : kept) {
      decoded += job.generated();
      asked += job.outputTokens();
    }
    value = Math.min(1, (decoded + (double) RETRACT_DECODE_STEPS * kept.size()) / (asked + 1));
  }
}
