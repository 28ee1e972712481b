package dev.sgbench.workload;

import java.util.SplittableRandom;

/** A stretch of a prompt. Equal pieces are equal tokens. */
sealed interface Piece {

  /** Number of tokens, not negative. */
  int length();

  /** Writes the tokens to {@code target} from {@code offset} on. */
  void fill(int[] target, int offset, Prompts.RandomIds ids);

  /** Tokens drawn from a seed whenever they are wanted; a shorter piece begins a longer one. */
  record Drawn(long seed, int length) implements Piece {

    @Override
    public void fill(int[] target, int offset, Prompts.RandomIds ids) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < length; i++) {
        target[offset + i] = random.nextInt(ids.firstId(), ids.vocabulary());
      }
    }
  }

  /** Tokens that were given; the array is not copied. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and millions of them are kept.
  record Given(int[] tokens) implements Piece {

    @Override
    public int length() {
      return tokens.length;
    }

    @Override
    public void fill(int[] target, int offset, Prompts.RandomIds ids) {
      System.arraycopy(tokens, 0, target, offset, tokens.length);
    }
  }
}
