package dev.sgbench.runner;

import dev.sgbench.workload.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The order of cells within a session. Forks come in pairs: the even one's order is drawn from the
 * run's seed, the odd one's is its reverse, so that a drift over the session weighs on all cells
 * alike.
 */
final class CellOrder {

  private CellOrder() {}

  static List<Cell> of(List<Cell> cells, long seed, int fork) {
    List<Cell> order = new ArrayList<>(cells);
    RandomGenerator random = new Seeds(seed, fork - fork % 2, 0).random(Seeds.Purpose.ORDER);
    for (int i = order.size() - 1; i > 0; i--) {
      Collections.swap(order, i, random.nextInt(i + 1));
    }
    if (fork % 2 == 1) {
      Collections.reverse(order);
    }
    return order;
  }
}
