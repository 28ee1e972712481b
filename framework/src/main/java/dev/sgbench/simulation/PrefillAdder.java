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
  private final KvPool pool;
  private final List<J> running;
  private final double ratio;
  private final List<J> added = new ArrayList<>();
  private J unfinished;
  private double remainingTotal;
  private long free;
  private int remainingInput;
  private int remainingChunk;
  private int newTokens;
  private int cachedTokens;
  private double attention;

  PrefillAdder(SchedulerSettings settings, KvPool pool, List<J> running, double ratio) {
    this.settings = settings;
    this.pool = pool;
    this.running = running;
    this.ratio = ratio;
    int mixed = settings.mixedChunk() ? running.size() : 0;
    free = pool.free();
    remainingInput = settings.maxPrefillTokens() - mixed;
    remainingChunk =
        settings.chunk() == Integer.MAX_VALUE ? Integer.MAX_VALUE : settings.chunk() - mixed;
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

  int newTokens() {
    return newTokens;
  }

  /** Tokens of the prompts in this pass that were in the prefix cache. */
  int cachedTokens() {
    return cachedTokens;
  }

  double attention() {
    return attention;
  }

  /** Those in this pass, in order; the caller may add to it. */
  List<J> jobs() {
    return added;
  }

  /** Goes on with the prompt that an earlier pass left unfinished. */
  void addUnfinished(J job) {
    int left = job.prefillTokens() - job.kv();
    int room =
        remainingTotal >= 1 ? (int) Math.min(remainingChunk, remainingTotal) : remainingChunk;
    put(job, Math.min(left, room), left > room);
  }

  /** By how much the pool falls short of a job's demands; not above 0 if there is room. */
  double shortOf(J job) {
    return job.prefillTokens() - pool.cached(job) + reserve(job) - remainingTotal;
  }

  /** A running job was taken out of the batch and the pool. */
  void preempted(J job, long released) {
    free += released;
    remainingTotal += released + reserve(job) * ratio;
  }

  /** Tries to add a waiting job; it stays outside unless the pass grew. */
  Result add(J job) {
    Result fit = settings.radixCache() ? fitsByRatio(job) : fitsToTheEnd(job);
    if (fit != Result.CONTINUE) {
      return fit;
    }
    if (remainingChunk <= 0) {
      return Result.OTHER;
    }
    long locked = pool.attach(job);
    remainingTotal -= locked;
    free -= locked;
    int tokens = job.prefillTokens() - job.kv();
    if (settings.radixCache() && tokens + reserve(job) > remainingTotal) {
      pool.release(job);
      return Result.NO_TOKEN;
    }
    if (job.retractions == 0) {
      job.cached = job.kv();
    }
    cachedTokens += job.kv();
    put(job, Math.min(tokens, remainingChunk), tokens > remainingChunk);
    if (remainingTotal <= 0 || free <= 0) {
      return Result.NO_TOKEN;
    }
    return remainingInput <= 0 || remainingChunk <= 0 ? Result.OTHER : Result.CONTINUE;
  }

  private Result fitsByRatio(J job) {
    int tokens = job.prefillTokens() - pool.cached(job);
    if (tokens + reserve(job) >= remainingTotal) {
      return Result.NO_TOKEN;
    }
    return tokens >= remainingInput && !added.isEmpty() ? Result.OTHER : Result.CONTINUE;
  }

  /**
   * Without radix cache and with {@code ignore_eos}, SGLang follows the pool to the last end: each
   * request frees what it holds when its output is complete.
   */
  private Result fitsToTheEnd(J job) {
    int tokens = job.prefillTokens();
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
    attention += tokens * (job.kv() + tokens / 2.0);
    newTokens += tokens;
    job.setKv(job.kv() + tokens);
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
