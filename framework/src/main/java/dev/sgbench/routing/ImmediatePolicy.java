package dev.sgbench.routing;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Sends every request on as soon as it arrives; nothing ever waits in the router.
 *
 * <pre>{@code
 * public final class UniformRandom extends ImmediatePolicy {
 *   @Override
 *   protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
 *     return random.nextInt(servers.size());
 *   }
 * }
 * }</pre>
 */
public abstract class ImmediatePolicy extends RoutingPolicy {

  @Override
  public final Plan decide(ClusterView view, Trigger trigger) {
    if (trigger instanceof Trigger.Arrived arrived) {
      RequestView request = arrived.request();
      return Plan.dispatch(request, choose(request, view.servers(), view.random()));
    }
    return Plan.hold();
  }

  /**
   * The id of the server that gets {@code request}.
   *
   * @param servers all of them; the one at index {@code i} has id {@code i}
   */
  protected abstract int choose(
      RequestView request, List<ServerView> servers, RandomGenerator random);
}
