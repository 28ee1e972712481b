package dev.sgbench.routing.policy;

import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.Seeds;

/** Names for the beginnings of prompts: 64-bit hashes, equal for equal tokens. */
final class PrefixHashes {

  /** Odd, with bits all over: 2^64 over the golden ratio. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private PrefixHashes() {}

  /** Of the first {@code tokens} tokens, or of all if there are fewer. */
  static long first(Prompt prompt, int tokens) {
    int[] ids = ids(prompt);
    return extend(0, ids, 0, Math.min(tokens, ids.length));
  }

  /**
   * Of each prefix that is a whole number of blocks, the shortest first; what is left over after
   * the last whole block is in none.
   */
  static long[] blocks(Prompt prompt, int blockTokens) {
    int[] ids = ids(prompt);
    long[] hashes = new long[ids.length / blockTokens];
    long hash = 0;
    for (int block = 0; block < hashes.length; block++) {
      hash = extend(hash, ids, block * blockTokens, (block + 1) * blockTokens);
      hashes[block] = hash;
    }
    return hashes;
  }

  private static int[] ids(Prompt prompt) {
    int[] ids = new int[prompt.length()];
    prompt.fill(ids);
    return ids;
  }

  private static long extend(long seed, int[] ids, int from, int to) {
    long hash = seed;
    for (int i = from; i < to; i++) {
      hash = (hash + ids[i] + 1) * MULTIPLIER;
    }
    return Seeds.mix(hash);
  }
}
