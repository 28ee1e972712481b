package dev.sgbench.routing.policy;

import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import java.util.List;
import java.util.random.RandomGenerator;

/** Request {@code k} of an iteration, from 0, goes to server {@code k mod n}. */
public final class RoundRobin extends ImmediatePolicy {

  private int next;

  @Override
  protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
    int chosen = next;
    next = (next + 1) % servers.size();
    return chosen;
  }
}
