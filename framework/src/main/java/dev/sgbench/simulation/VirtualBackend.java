package dev.sgbench.simulation;

import dev.sgbench.engine.Backend;
import dev.sgbench.engine.Exchange;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.time.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Simulated servers in virtual time: answers come when the clock's loop reaches them, as fast as
 * the machine computes. The same specifications, calibration and submissions give the same answers
 * to the last bit.
 */
public final class VirtualBackend implements Backend {

  private final List<VirtualServer> servers = new ArrayList<>();

  /**
   * @param clock that the engine's loop sleeps on
   * @param specs one for each server
   * @param calibration of the GPU they pretend to have
   */
  public VirtualBackend(
      VirtualClock clock, List<SimulatedServerSpec> specs, Calibration calibration) {
    for (SimulatedServerSpec spec : specs) {
      servers.add(
          new VirtualServer(
              clock, spec.scheduler(), spec.contextLength(), spec.stepTime(calibration), true));
    }
  }

  VirtualBackend(
      VirtualClock clock, List<SchedulerSettings> settings, StepTime time, boolean leaps) {
    for (SchedulerSettings each : settings) {
      servers.add(new VirtualServer(clock, each, Integer.MAX_VALUE, time, leaps));
    }
  }

  /**
   * One server whose every pass takes the same time, whatever is in it: what queueing theory speaks
   * of.
   *
   * @param limit how many requests run at once
   */
  public static VirtualBackend constantSteps(VirtualClock clock, int limit, Duration step) {
    double micros = step.toNanos() / 1e3;
    SchedulerSettings settings =
        new SchedulerSettings(
            limit,
            limit,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            false,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            SchedulePolicy.FCFS,
            SchedulerSettings.Priority.OFF,
            false,
            false,
            1);
    StepTime time = new StepCoefficients(micros, 0, 0, micros, 0, 1, 0, 0, 0, 0, 0);
    return new VirtualBackend(clock, List.of(settings), time, true);
  }

  @Override
  public int servers() {
    return servers.size();
  }

  @Override
  public void submit(int server, Exchange exchange) {
    servers.get(server).submit(exchange);
  }

  @Override
  public void abort(int server, Exchange exchange) {
    servers.get(server).abort(exchange);
  }

  @Override
  public void setLimit(int server, int limit, LimitListener listener) {
    servers.get(server).setLimit(limit, listener);
  }

  @Override
  public Reported load(int server) {
    return servers.get(server).load();
  }

  @Override
  public void settle(int server) {
    servers.get(server).settle();
  }

  /** Whether no server holds a request. */
  public boolean idle() {
    return servers.stream().allMatch(VirtualServer::idle);
  }

  /** Empties the prefix caches. */
  public void flush() {
    servers.forEach(VirtualServer::flush);
  }

  /** Nothing to release. */
  @Override
  public void close() {}
}
