package dev.sgbench.routing;

import java.util.Set;

/**
 * Decides which server serves which request, and when.
 *
 * <p>The engine asks at every {@link Trigger}: a request arrived, one got its first token, one
 * completed, a timer asked for by the policy came due. It calls from one thread; a policy keeps its
 * state in plain fields. There is no clock, random source or network inside a policy: {@link
 * ClusterView#now()} and {@link ClusterView#random()} are what it has, so that the same seed gives
 * the same decisions on real servers, simulated ones and in virtual time.
 *
 * <p>A policy class is public, not abstract, and has a public constructor without parameters.
 * Fields annotated {@code org.openjdk.jmh.annotations.Param} become parameters of the benchmark,
 * under {@code SimpleClassName.field}.
 *
 * <p>A policy that throws, answers an unknown server, dispatches a request twice, or does not
 * return ends the run with the request, the view and the stack. Most policies are shorter as an
 * {@link ImmediatePolicy}, a {@link ScorePolicy} or a {@link QueuePolicy}.
 */
public abstract class RoutingPolicy {

  /**
   * Inputs beyond exact local counts that the policy reads; reading one that is not declared is an
   * error.
   */
  public Set<Input> needs() {
    return Set.of();
  }

  /**
   * Whether the policy plans {@link Action.SetMaxRunning}; one that does without saying so here is
   * in error. The benchmark must then give every server a {@code dev.sgbench.api.RunningLimit},
   * which is checked before any server starts.
   */
  public boolean changesLimits() {
    return false;
  }

  /**
   * Throws {@code dev.sgbench.api.InvalidBenchmarkException} if the parameters cannot work. Called
   * once on a policy whose parameters are set: while the run is planned, before any server starts,
   * and on the fresh policy of each iteration before its first request.
   *
   * @param servers how many there are
   */
  public void validate(int servers) {}

  /** What to do now. Requests that the plan does not name stay in the queue. */
  public abstract Plan decide(ClusterView view, Trigger trigger);

  /**
   * Tells how a request went. Called before {@link #decide} is asked with the {@link
   * Trigger.Completed} of it.
   */
  public void completed(Outcome outcome, ClusterView view) {}
}
