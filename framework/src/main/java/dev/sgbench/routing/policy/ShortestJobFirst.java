package dev.sgbench.routing.policy;

import dev.sgbench.routing.Input;
import dev.sgbench.routing.QueuePolicy;
import dev.sgbench.routing.RequestView;
import java.util.Comparator;
import java.util.Set;

/**
 * Requests wait in the router until a server runs fewer than it may; the one that will give the
 * fewest output tokens goes first (of equals, the one with the shorter input, then the earlier
 * one), to the ready server with the fewest outstanding. Not preemptive. It knows output lengths in
 * advance, which a real router does not: read its results as a bound. L. Schrage and L. Miller,
 * "The queue M/G/1 with the shortest remaining processing time discipline", Operations Research 14
 * (1966).
 */
public final class ShortestJobFirst extends QueuePolicy {

  private static final Comparator<RequestView> SHORTEST =
      Comparator.comparingInt(RequestView::expectedOutputTokens)
          .thenComparingInt(RequestView::inputTokens);

  @Override
  public Set<Input> needs() {
    return Set.of(Input.EXPECTED_OUTPUT);
  }

  @Override
  protected Comparator<RequestView> order() {
    return SHORTEST;
  }
}
