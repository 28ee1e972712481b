package dev.sgbench.benchmarks.faults;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Param;

/** Routes well until request 10 comes. */
public class Misbehaving extends RoutingPolicy {

  /** What it does then. */
  public enum How {
    THROW,
    NEVER_RETURN,
    UNKNOWN_SERVER,
    HOLD_FOR_EVER
  }

  @Param("THROW")
  How how;

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    if (!(trigger instanceof Trigger.Arrived arrived)) {
      return Plan.hold();
    }
    RequestView request = arrived.request();
    return request.id() < 10 ? Plan.dispatch(request, request.id() % 2) : misbehave(request);
  }

  private Plan misbehave(RequestView request) {
    return switch (how) {
      case THROW -> throw new IllegalStateException("out of ideas");
      case NEVER_RETURN -> neverReturn();
      case UNKNOWN_SERVER -> Plan.dispatch(request, 7);
      case HOLD_FOR_EVER -> Plan.hold();
    };
  }

  private static Plan neverReturn() {
    while (true) {
      LockSupport.parkNanos(1_000_000_000L);
    }
  }
}
