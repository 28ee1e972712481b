package dev.sgbench.simulation;

/**
 * The tokens of a server's KV pool: those that running requests own, those they share in the prefix
 * cache, and cached ones that nobody uses, which make room as soon as it is needed.
 *
 * <p>As in SGLang 0.4.9 to 0.5.23, a prompt is cached when it has been computed, input and output
 * of a request when it ends, and nothing of what a retracted request had computed since; the last
 * token of a prompt is always computed anew.
 */
final class KvPool {

  private final long capacity;
  private final RadixTree tree;
  private long owned;

  /**
   * @param capacity in tokens
   * @param cache whether prefixes are kept
   */
  KvPool(long capacity, boolean cache) {
    this.capacity = capacity;
    this.tree = cache ? new RadixTree() : null;
  }

  /** Tokens that requests hold. */
  long used() {
    return tree == null ? owned : owned + tree.held();
  }

  /** Tokens that can be had, unused cached ones included. */
  long free() {
    return capacity - used();
  }

  /** Tokens of a waiting request that are in the cache; nothing changes. */
  int cached(Job job) {
    return tree == null ? 0 : tree.peek(job.sequence(), job.prefillTokens() - 1);
  }

  /** Lets a job that is about to run hold what the cache has of it; by so much, less is free. */
  long attach(Job job) {
    if (tree == null) {
      return 0;
    }
    long before = tree.held();
    RadixTree.Match match = tree.match(job.sequence(), job.prefillTokens() - 1);
    tree.hold(match.node());
    job.held = match.node();
    job.setKv(match.length());
    job.shared = match.length();
    return tree.held() - before;
  }

  /** Takes room for tokens that are about to be computed. */
  void take(long tokens) {
    owned += tokens;
    if (tree != null) {
      tree.evict(used() + tree.evictable() - capacity);
    }
  }

  /** A prompt, or the part of it that a chunk brought, has been computed: others may share it. */
  void computed(Job job) {
    if (tree != null && job.kv() > job.shared) {
      RadixTree.Node node = tree.insert(job.sequence(), job.kv());
      tree.hold(node);
      tree.release(job.held);
      owned -= job.kv() - job.shared;
      job.held = node;
      job.shared = job.kv();
    }
  }

  /** A job has ended; what it computed stays cached. */
  void ended(Job job) {
    if (tree != null && job.held != null) {
      // The pass under way may have computed one token more than was asked for.
      int length = Math.min(job.kv(), job.inputTokens() + job.generated() - 1);
      if (length > job.shared) {
        tree.insert(job.sequence(), length);
      }
    }
    release(job);
  }

  /** A job leaves the pool, and so does what it alone had. */
  void release(Job job) {
    owned -= job.kv() - job.shared;
    if (job.held != null) {
      tree.release(job.held);
    }
    job.setKv(0);
    job.shared = 0;
    job.held = null;
  }

  /** Forgets every cached token that nobody holds. */
  void flush() {
    if (tree != null) {
      tree.evict(tree.evictable());
    }
  }
}
