package dev.sgbench.routing.policy;

import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Of two different servers drawn at random, the one with fewer requests outstanding; the first
 * drawn if they have equally many. M. Mitzenmacher, "The power of two choices in randomized load
 * balancing", IEEE Transactions on Parallel and Distributed Systems 12 (2001).
 */
public final class PowerOfTwo extends ImmediatePolicy {

  @Override
  protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
    int count = servers.size();
    int first = random.nextInt(count);
    if (count == 1) {
      return first;
    }
    int second = (first + 1 + random.nextInt(count - 1)) % count;
    return outstanding(servers, second) < outstanding(servers, first) ? second : first;
  }

  private static int outstanding(List<ServerView> servers, int id) {
    return servers.get(id).local().outstanding();
  }
}
