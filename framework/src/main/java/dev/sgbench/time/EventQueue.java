package dev.sgbench.time;

import java.util.Arrays;

/**
 * What is to happen when: the earliest first, of one instant the first added. A heap in arrays,
 * since a simulation adds and removes millions of events, and one of four children a node, which
 * lie in memory side by side.
 */
final class EventQueue {

  private static final int CHILDREN = 4;

  private long[] instants = new long[16];
  private long[] orders = new long[16];
  private Runnable[] actions = new Runnable[16];
  private int size;
  private long added;

  boolean isEmpty() {
    return size == 0;
  }

  /** The earliest instant; {@link Long#MAX_VALUE} if there is none. */
  long first() {
    return size == 0 ? Long.MAX_VALUE : instants[0];
  }

  void add(long instant, Runnable action) {
    if (size == instants.length) {
      instants = Arrays.copyOf(instants, 2 * size);
      orders = Arrays.copyOf(orders, 2 * size);
      actions = Arrays.copyOf(actions, 2 * size);
    }
    long order = added++;
    int hole = size++;
    while (hole > 0 && before(instant, order, (hole - 1) / CHILDREN)) {
      move((hole - 1) / CHILDREN, hole);
      hole = (hole - 1) / CHILDREN;
    }
    put(instant, order, action, hole);
  }

  /** Takes the earliest out. */
  Runnable remove() {
    Runnable first = actions[0];
    int last = --size;
    int hole = 0;
    for (int child = 1; child < last; child = CHILDREN * hole + 1) {
      int earliest = earliest(child, Math.min(child + CHILDREN, last));
      if (before(instants[last], orders[last], earliest)) {
        break;
      }
      move(earliest, hole);
      hole = earliest;
    }
    put(instants[last], orders[last], actions[last], hole);
    actions[last] = null;
    return first;
  }

  private int earliest(int from, int to) {
    int earliest = from;
    for (int i = from + 1; i < to; i++) {
      earliest = before(instants[i], orders[i], earliest) ? i : earliest;
    }
    return earliest;
  }

  private boolean before(long instant, long order, int other) {
    return instant != instants[other] ? instant < instants[other] : order < orders[other];
  }

  private void move(int from, int to) {
    put(instants[from], orders[from], actions[from], to);
  }

  private void put(long instant, long order, Runnable action, int place) {
    instants[place] = instant;
    orders[place] = order;
    actions[place] = action;
  }
}
