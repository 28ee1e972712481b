package dev.sgbench.routing.policy;

/**
 * What a server's prefix cache probably holds: a tree whose nodes are blocks of tokens, each named
 * by the hash of all tokens up to its end ({@link PrefixHashes#blocks}). Beyond its capacity it
 * forgets the leaves that were longest not used, as SGLang's radix cache does.
 */
final class PrefixTree {

  private final RecentlyUsed nodes;

  /**
   * @param capacity in blocks
   */
  PrefixTree(long capacity) {
    nodes = new RecentlyUsed(capacity);
  }

  /**
   * How many of the path's blocks are known, counted from the root. A node is never forgotten
   * before those below it, so the end of what is known can be searched for by halves.
   */
  int matched(long[] path) {
    int known = 0;
    // Most prompts are unknown from their first block on.
    int unknown = path.length > 0 && nodes.contains(path[0]) ? path.length : 0;
    while (known < unknown) {
      int middle = (known + unknown) >>> 1;
      if (nodes.contains(path[middle])) {
        known = middle + 1;
      } else {
        unknown = middle;
      }
    }
    return known;
  }

  /** Remembers a path; a node is touched before its parent, so that leaves are forgotten first. */
  void insert(long[] path) {
    for (int i = path.length - 1; i >= 0; i--) {
      nodes.put(path[i], 0);
    }
  }
}
