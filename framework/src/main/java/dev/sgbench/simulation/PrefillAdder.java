package dev.sgbench.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts together one prefill pass within the budgets of tokens and KV pool (SGLang 0.4.9 to 0.5.17:
 * {@code PrefillAdder}). Used once.
 */
final class PrefillAdder<J extends Job> {

  /** What came of trying to add a job. */
  enum Result {
    CONTINUE,
    NO_TOKEN,
    OTHER
  }

  private static final int CLIP_MAX_NEW_TOKENS = 4096;

  private final SchedulerSettings settings;
  private final List<J> running;
  private final List<J> added = new ArrayList<>();
  private J unfinished;
  private double remainingTotal;
  private long free;
  private int remainingInput;
  private int remainingChunk;
  private int newTokens;
  private double attention;

  PrefillAdder(SchedulerSettings settings, List<J> running, long free, double ratio) {
    this.settings = settings;
    this.running = running;
    this.free = free;
    remainingInput = settings.maxPrefillTokens();
    remainingChunk = settings.chunk();
    remainingTotal = free;
    for (J job : running) {
      remainingTotal -= reserve(job) * ratio;
    }
  }

  int size() {
    return added.size();
  }

  /** The job whose prompt does not fit into this pass, or null. */
  J unfinished() {
    return unfinished;
  }

  /** Goes on with the prompt that an earlier pass left unfinished. */
  void addUnfinished(J job) {
    int left = job.prefillTokens() - job.kv;
    int room =
        remainingTotal >= 1 ? (int) Math.min(remainingChunk, remainingTotal) : remainingChunk;
    put(job, Math.min(left, room), left > room);
  }

  /** Tries to add a waiting job; it stays outside unless the pass grew. */
  Result add(J job) {
    int tokens = job.prefillTokens();
    Result fit = settings.radixCache() ? fitsByRatio(job, tokens) : fitsToTheEnd(job, tokens);
    if (fit != Result.CONTINUE) {
      return fit;
    }
    if (remainingChunk <= 0) {
      return Result.OTHER;
    }
    put(job, Math.min(tokens, remainingChunk), tokens > remainingChunk);
    if (remainingTotal <= 0 || free <= 0) {
      return Result.NO_TOKEN;
    }
    return remainingInput <= 0 || remainingChunk <= 0 ? Result.OTHER : Result.CONTINUE;
  }

  /** The pass, null if nothing was added. */
  Batch<J> batch() {
    return added.isEmpty() ? null : new Batch<>(true, added, unfinished, newTokens, 0, attention);
  }

  private Result fitsByRatio(J job, int tokens) {
    if (tokens + reserve(job) >= remainingTotal) {
      return Result.NO_TOKEN;
    }
    return tokens >= remainingInput && !added.isEmpty() ? Result.OTHER : Result.CONTINUE;
  }

  /**
   * Without radix cache and with {@code ignore_eos}, SGLang follows the pool to the last end: each
   * request frees what it holds when its output is complete.
   */
  private Result fitsToTheEnd(J job, int tokens) {
    if (tokens > free || tokens > remainingTotal) {
      return Result.NO_TOKEN;
    }
    long[] ends = endings(job);
    long level = free - tokens;
    for (int i = 0; i < ends.length; i++) {
      int alive = ends.length - i;
      long left = ends[i] >>> 32;
      if (level - left * alive <= alive) {
        return Result.NO_TOKEN;
      }
      level += ends[i] & 0xFFFF_FFFFL;
    }
    return Result.CONTINUE;
  }

  /** For each job: tokens left in the upper half, tokens held in the lower; fewest left first. */
  private long[] endings(J job) {
    long[] ends = new long[running.size() + added.size() + 1];
    int count = 0;
    for (J other : running) {
      count = ending(ends, count, other);
    }
    for (J other : added) {
      count = ending(ends, count, other);
    }
    count = ending(ends, count, job);
    Arrays.sort(ends, 0, count);
    return count == ends.length ? ends : Arrays.copyOf(ends, count);
  }

  private static int ending(long[] ends, int count, Job job) {
    if (job.remaining() <= 0) {
      return count;
    }
    ends[count] = ((long) job.remaining() << 32) | job.prefillTokens();
    return count + 1;
  }

  private void put(J job, int tokens, boolean truncated) {
    attention += tokens * (job.kv + tokens / 2.0);
    newTokens += tokens;
    job.kv += tokens;
    added.add(job);
    unfinished = truncated ? job : unfinished;
    int reserved = truncated ? 0 : reserve(job);
    remainingTotal -= tokens + reserved;
    free -= tokens;
    remainingInput -= tokens;
    remainingChunk -= tokens;
  }

  private static int reserve(Job job) {
    return Math.min(job.remaining(), CLIP_MAX_NEW_TOKENS);
  }
}
