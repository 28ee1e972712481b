package dev.sgbench.routing.policy;

import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Every server with probability {@code 1 / n}, independently of everything: the baseline that
 * splits Poisson arrivals into independent Poisson arrivals.
 */
public final class UniformRandom extends ImmediatePolicy {

  @Override
  protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
    return random.nextInt(servers.size());
  }
}
