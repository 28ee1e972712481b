package dev.sgbench.routing;

import java.util.List;
import java.util.random.RandomGenerator;

/** What a policy sees of queue and servers. Valid only during the call it was given to. */
public interface ClusterView {

  /** The present instant, in nanoseconds of the run's clock. */
  long now();

  /** Requests that wait in the router, in order of arrival. Unmodifiable. */
  List<RequestView> queue();

  /** The servers; the one at index {@code i} has id {@code i}. Unmodifiable. */
  List<ServerView> servers();

  /**
   * Servers of which a limit, an exact count but {@link ServerView.Local#outstandingTokens()}, or a
   * report may be new since the policy called this last: all of them for its first time.
   */
  default List<ServerView> changed() {
    return servers();
  }

  /** The policy's own random source, seeded by the run. */
  RandomGenerator random();
}
