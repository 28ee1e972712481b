package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What requests say: token ids of exactly the length asked for, never text to be tokenized. */
public sealed interface Prompts {

  /** Number of token ids in Llama 2's vocabulary. */
  int LLAMA2_VOCABULARY = 32_000;

  /** The first id of Llama 2's vocabulary that is not special: 0 to 2 are unknown, begin, end. */
  int LLAMA2_FIRST_ID = 3;

  /** Llama 2's vocabulary without its special ids. */
  RandomIds LLAMA2_IDS = new RandomIds(LLAMA2_FIRST_ID, LLAMA2_VOCABULARY);

  /** Independent random ids of Llama 2's vocabulary without its special ids. */
  static Prompts random() {
    return LLAMA2_IDS;
  }

  /**
   * Independent random ids.
   *
   * @param firstId the least id drawn, not negative: above the special ids, where they come first
   * @param vocabulary above every id drawn: the vocabulary's size, or its first special id where
   *     they come last
   */
  static Prompts random(int firstId, int vocabulary) {
    return new RandomIds(firstId, vocabulary);
  }

  /** The prompt of the next request. */
  Prompt next(int length, RandomGenerator random);

  /**
   * Independent random ids, equally likely; two prompts share no prefix but by chance.
   *
   * @param firstId the least id drawn
   * @param vocabulary above every id drawn
   */
  record RandomIds(int firstId, int vocabulary) implements Prompts {

    /**
     * @throws IllegalArgumentException if the range of ids is empty or starts below 0
     */
    public RandomIds {
      if (firstId < 0 || firstId >= vocabulary) {
        throw new InvalidWorkloadException(
            "token ids are drawn from the first id, at least 0, to below the vocabulary's size,"
                + " but the first is "
                + firstId
                + " and the size is "
                + vocabulary);
      }
    }

    @Override
    public Prompt next(int length, RandomGenerator random) {
      return new Seeded(length, random.nextLong(), this);
    }
  }

  /**
   * A prompt that is a seed until it is wanted.
   *
   * @param length in tokens
   * @param seed of its ids
   * @param ids where they are drawn from
   */
  record Seeded(int length, long seed, RandomIds ids) implements Prompt {

    @Override
    public void fill(int[] target) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < length; i++) {
        target[i] = random.nextInt(ids.firstId, ids.vocabulary);
      }
    }
  }
}
