package dev.sgbench.routing.policy;

/**
 * What a server's prefix cache probably holds: a tree whose nodes are blocks of tokens, each named
 * by the hash of all tokens up to its end ({@link PrefixHashes#blocks}). Beyond its capacity it
 * forgets the leaves that were longest not used, as SGLang's radix cache does.
 */
final class PrefixTree {

  private final RecentlyUsed<Boolean> nodes;

  /**
   * @param capacity in blocks
   */
  PrefixTree(long capacity) {
    nodes = new RecentlyUsed<>(capacity);
  }

  /** How many of the path's blocks are known, counted from the root. */
  int matched(long[] path) {
    int known = 0;
    while (known < path.length && nodes.contains(path[known])) {
      known++;
    }
    return known;
  }

  /** Remembers a path; a node is touched before its parent, so that leaves are forgotten first. */
  void insert(long[] path) {
    for (int i = path.length - 1; i >= 0; i--) {
      nodes.put(path[i], true);
    }
  }
}
