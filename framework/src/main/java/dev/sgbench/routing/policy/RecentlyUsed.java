package dev.sgbench.routing.policy;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was longest not touched once it holds more than its capacity. */
final class RecentlyUsed<V> {

  private final Map<Long, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final long capacity;

  RecentlyUsed(long capacity) {
    this.capacity = capacity;
  }

  /** Looks without touching. */
  boolean contains(long key) {
    return entries.containsKey(key);
  }

  /** The value of {@code key}, touched; null if there is none. */
  V touch(long key) {
    return entries.get(key);
  }

  void put(long key, V value) {
    entries.put(key, value);
    if (entries.size() > capacity) {
      Iterator<Long> eldest = entries.keySet().iterator();
      eldest.next();
      eldest.remove();
    }
  }
}
