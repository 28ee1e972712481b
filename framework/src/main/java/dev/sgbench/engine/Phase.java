package dev.sgbench.engine;

import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * One replication of a workload, as the engine is asked to run it.
 *
 * <p>It ends as its workload does: by count when all requests are over; by time when the requests
 * that were dispatched before the deadline are over, those that were not being recorded as
 * unserved.
 *
 * @param seeds say which fork and iteration it is, and what is drawn
 * @param workload what arrives
 * @param dispatching how requests get to servers
 * @param maxConcurrency the client's limit: how many requests may be sent and not yet answered, all
 *     servers together; empty for no limit
 * @param servers by index
 * @param samplePeriod how often each server is looked at
 */
public record Phase(
    Seeds seeds,
    Workload workload,
    Dispatching dispatching,
    OptionalInt maxConcurrency,
    List<ServerSetup> servers,
    Duration samplePeriod) {

  /**
   * @throws IllegalArgumentException if a limit or the period is not positive, or a dispatching for
   *     one server is given several
   */
  public Phase {
    servers = List.copyOf(servers);
    if (maxConcurrency.isPresent() && maxConcurrency.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "the client's maxConcurrency is at least 1, but was " + maxConcurrency.getAsInt());
    }
    if (samplePeriod.isNegative() || samplePeriod.isZero()) {
      throw new IllegalArgumentException("servers are sampled every " + samplePeriod);
    }
    boolean forOne =
        dispatching instanceof Dispatching.StaticBatches
            || dispatching instanceof Dispatching.Continuous;
    if (forOne && servers.size() != 1) {
      throw new IllegalArgumentException(
          dispatching + " serves exactly one server, but there are " + servers.size());
    }
  }
}
