package dev.sgbench.routing.policy;

import java.util.Arrays;

/**
 * A map from longs to indices that forgets what was longest not touched once it holds more than its
 * capacity. Entries lie in arrays, chained by hash and by age: policies look up hundreds of keys in
 * a decision, and boxed ones would cost a cache miss each.
 */
final class RecentlyUsed {

  /** In place of a value or an entry. */
  static final int NONE = -1;

  private static final int FIRST_ENTRIES = 16;

  private final int capacity;
  private int size;
  private int oldest = NONE;
  private int newest = NONE;
  private int[] buckets = new int[0];
  private long[] keys = new long[0];
  private int[] values = new int[0];
  private int[] next = new int[0];
  private int[] older = new int[0];
  private int[] newer = new int[0];

  /**
   * @param capacity in entries, at least 1
   */
  RecentlyUsed(long capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("expected a capacity of at least 1, found " + capacity);
    }
    this.capacity = (int) Math.min(capacity, Integer.MAX_VALUE / 4);
  }

  /** Looks without touching. */
  boolean contains(long key) {
    return find(key) != NONE;
  }

  /** The value of {@code key}, touched; {@link #NONE} if there is none. */
  int touch(long key) {
    int entry = find(key);
    if (entry == NONE) {
      return NONE;
    }
    renew(entry);
    return values[entry];
  }

  /** Gives {@code key} a value of at least 0, touched. */
  void put(long key, int value) {
    int entry = find(key);
    if (entry == NONE) {
      entry = add(key);
    } else {
      renew(entry);
    }
    values[entry] = value;
  }

  private int find(long key) {
    if (size == 0) {
      return NONE;
    }
    int entry = buckets[bucket(key)];
    while (entry != NONE && keys[entry] != key) {
      entry = next[entry];
    }
    return entry;
  }

  private int add(long key) {
    int entry = size == capacity ? forgetOldest() : size++;
    if (entry == keys.length) {
      grow();
    }
    keys[entry] = key;
    chain(entry);
    append(entry);
    return entry;
  }

  private int forgetOldest() {
    int entry = oldest;
    unlink(entry);
    int bucket = bucket(keys[entry]);
    if (buckets[bucket] == entry) {
      buckets[bucket] = next[entry];
      return entry;
    }
    int before = buckets[bucket];
    while (next[before] != entry) {
      before = next[before];
    }
    next[before] = next[entry];
    return entry;
  }

  private void grow() {
    int used = keys.length;
    int length = Math.min(capacity, Math.max(FIRST_ENTRIES, 2 * used));
    keys = Arrays.copyOf(keys, length);
    values = Arrays.copyOf(values, length);
    next = Arrays.copyOf(next, length);
    older = Arrays.copyOf(older, length);
    newer = Arrays.copyOf(newer, length);
    buckets = new int[2 * Integer.highestOneBit(length)];
    Arrays.fill(buckets, NONE);
    for (int entry = 0; entry < used; entry++) {
      chain(entry);
    }
  }

  private void chain(int entry) {
    int bucket = bucket(keys[entry]);
    next[entry] = buckets[bucket];
    buckets[bucket] = entry;
  }

  /** Keys are hashes: their low bits are as good as any. */
  private int bucket(long key) {
    return (int) key & (buckets.length - 1);
  }

  private void renew(int entry) {
    if (entry != newest) {
      unlink(entry);
      append(entry);
    }
  }

  private void unlink(int entry) {
    if (older[entry] == NONE) {
      oldest = newer[entry];
    } else {
      newer[older[entry]] = newer[entry];
    }
    if (newer[entry] == NONE) {
      newest = older[entry];
    } else {
      older[newer[entry]] = older[entry];
    }
  }

  private void append(int entry) {
    older[entry] = newest;
    newer[entry] = NONE;
    if (newest == NONE) {
      oldest = entry;
    } else {
      newer[newest] = entry;
    }
    newest = entry;
  }
}
