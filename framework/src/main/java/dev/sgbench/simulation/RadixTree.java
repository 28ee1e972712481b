package dev.sgbench.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * SGLang's prefix cache (0.4.9 to 0.5.23, {@code RadixCache} with pages of one token): sequences of
 * token ids share the nodes of their common prefixes. A node that a running request holds is kept;
 * of the others, the leaf that was used the longest ago goes first.
 */
final class RadixTree {

  /** A stretch of ids that follow their parent's. */
  static final class Node {

    private final long number;
    private final Map<Integer, Node> children = new HashMap<>();
    private Node parent;
    private int[] ids;
    private int holders;
    private long lastUse;

    private Node(long number, Node parent, int[] ids) {
      this.number = number;
      this.parent = parent;
      this.ids = ids;
    }

    private boolean evictable() {
      return parent != null && holders == 0 && children.isEmpty();
    }
  }

  /** How much of a sequence is there. */
  record Match(Node node, int length) {}

  private static final Comparator<Node> OLDEST_FIRST =
      Comparator.<Node>comparingLong(node -> node.lastUse).thenComparingLong(node -> node.number);

  private final Node root = new Node(0, null, new int[0]);
  private final TreeSet<Node> leaves = new TreeSet<>(OLDEST_FIRST);
  private long nodes;
  private long uses;
  private long held;
  private long free;

  /** Tokens in nodes that some request holds. */
  long held() {
    return held;
  }

  /** Tokens in nodes that nobody holds: they can go. */
  long evictable() {
    return free;
  }

  /** The longest prefix of {@code ids[0..length-1]} that is there; using it makes it recent. */
  Match match(int[] ids, int length) {
    Node node = root;
    int at = 0;
    uses++;
    while (at < length) {
      Node child = node.children.get(ids[at]);
      if (child == null) {
        break;
      }
      int common = common(child, ids, at, length);
      if (common < child.ids.length) {
        child = split(child, common);
      }
      use(child);
      node = child;
      at += common;
    }
    return new Match(node, at);
  }

  /** How many tokens of {@code ids[0..length-1]} are there; nothing changes. */
  int peek(int[] ids, int length) {
    Node node = root;
    int at = 0;
    while (at < length) {
      Node child = node.children.get(ids[at]);
      if (child == null) {
        break;
      }
      int common = common(child, ids, at, length);
      at += common;
      if (common < child.ids.length) {
        break;
      }
      node = child;
    }
    return at;
  }

  /** Puts {@code ids[0..length-1]} in, as far as it is not there, and gives its last node. */
  Node insert(int[] ids, int length) {
    Match match = match(ids, length);
    if (match.length() == length) {
      return match.node();
    }
    Node parent = match.node();
    leaves.remove(parent);
    Node leaf = new Node(++nodes, parent, Arrays.copyOfRange(ids, match.length(), length));
    leaf.lastUse = uses;
    parent.children.put(leaf.ids[0], leaf);
    leaves.add(leaf);
    free += leaf.ids.length;
    return leaf;
  }

  /** Keeps a node and all before it. */
  void hold(Node node) {
    for (Node each = node; each.parent != null; each = each.parent) {
      if (each.holders++ == 0) {
        leaves.remove(each);
        free -= each.ids.length;
        held += each.ids.length;
      }
    }
  }

  /** Takes a {@link #hold} back. */
  void release(Node node) {
    for (Node each = node; each.parent != null; each = each.parent) {
      if (--each.holders == 0) {
        held -= each.ids.length;
        free += each.ids.length;
        if (each.evictable()) {
          leaves.add(each);
        }
      }
    }
  }

  /** Frees at least so many tokens, or all that can be freed. */
  void evict(long tokens) {
    long left = tokens;
    while (left > 0 && !leaves.isEmpty()) {
      Node leaf = leaves.pollFirst();
      Node parent = leaf.parent;
      parent.children.remove(leaf.ids[0]);
      left -= leaf.ids.length;
      free -= leaf.ids.length;
      if (parent.evictable()) {
        leaves.add(parent);
      }
    }
  }

  private static int common(Node node, int[] ids, int at, int length) {
    int most = Math.min(node.ids.length, length - at);
    int differs = Arrays.mismatch(node.ids, 0, most, ids, at, at + most);
    return differs < 0 ? most : differs;
  }

  /** Cuts a node in two and gives the upper part, with its first {@code length} ids. */
  private Node split(Node lower, int length) {
    leaves.remove(lower);
    Node parent = lower.parent;
    Node upper = new Node(++nodes, parent, Arrays.copyOf(lower.ids, length));
    upper.holders = lower.holders;
    upper.lastUse = lower.lastUse;
    lower.ids = Arrays.copyOfRange(lower.ids, length, lower.ids.length);
    lower.parent = upper;
    upper.children.put(lower.ids[0], lower);
    parent.children.put(upper.ids[0], upper);
    if (lower.evictable()) {
      leaves.add(lower);
    }
    return upper;
  }

  private void use(Node node) {
    boolean leaf = leaves.remove(node);
    node.lastUse = uses;
    if (leaf) {
      leaves.add(node);
    }
  }
}
