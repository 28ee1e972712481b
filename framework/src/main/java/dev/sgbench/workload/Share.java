package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;

/**
 * One part of a workload that several load generators offer together. Each conversation belongs to
 * exactly one part, by an independent draw from the seeds of its iteration; so generators of the
 * same seed together are the whole, to the last instant and token, and each part of a Poisson
 * process is one.
 *
 * @param index which part, from 0
 * @param of how many parts there are
 */
public record Share(int index, int of) {

  /** The whole workload. */
  public static final Share ALL = new Share(0, 1);

  /**
   * @throws IllegalArgumentException if there is no such part
   */
  public Share {
    if (of < 1 || index < 0 || index >= of) {
      throw new InvalidWorkloadException(
          "a share is one of N, from 0 to N - 1, but was given %d of %d".formatted(index, of));
    }
  }

  boolean has(long conversation, Seeds seeds) {
    return Math.floorMod(seeds.key(Seeds.Purpose.SHARES, conversation), of) == index;
  }
}
