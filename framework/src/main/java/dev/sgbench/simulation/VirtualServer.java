package dev.sgbench.simulation;

import dev.sgbench.engine.Backend.LimitListener;
import dev.sgbench.engine.Exchange;
import dev.sgbench.record.ServerReport;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One server of a {@link VirtualBackend}: the scheduler, driven by the virtual clock. */
final class VirtualServer implements SimulatedScheduler.Results<VirtualServer.VirtualJob> {

  /** A job and the exchange that waits for it. */
  static final class VirtualJob extends Job {

    private final Exchange exchange;

    VirtualJob(Exchange exchange) {
      super(ask(exchange.request()));
      this.exchange = exchange;
    }

    private static Ask ask(RequestSpec request) {
      return new Ask(request.inputTokens(), request.outputTokens(), 0, () -> ids(request.prompt()));
    }

    private static int[] ids(Prompt prompt) {
      int[] ids = new int[prompt.length()];
      prompt.fill(ids);
      return ids;
    }

    private void ended(long step, long instant) {
      ServerReport report =
          new ServerReport(
              aborted ? "abort" : "length",
              inputTokens(),
              generated,
              cached,
              retractions,
              (step - received) / 1e9,
              scheduled == Long.MIN_VALUE ? Double.NaN : (scheduled - queued) / 1e9,
              "");
      exchange.completed(instant, report);
    }
  }

  /** What reaches the client at {@code instant}. */
  private record Delivery(long instant, Runnable action) {}

  private final VirtualClock clock;
  private final int longest;
  private final long wayOut;
  private final SimulatedScheduler<VirtualJob> scheduler;
  private final Map<Exchange, VirtualJob> jobs = new HashMap<>();
  private final ArrayDeque<Delivery> deliveries = new ArrayDeque<>();
  private long planned = SimulatedScheduler.IDLE;

  VirtualServer(
      VirtualClock clock,
      SchedulerSettings settings,
      int contextLength,
      StepTime time,
      boolean leaps) {
    this.clock = clock;
    this.longest = settings.longest(contextLength);
    this.wayOut = time.wayOut();
    this.scheduler = new SimulatedScheduler<>(settings, time, leaps, this);
  }

  void submit(Exchange exchange) {
    long now = clock.nanos();
    exchange.sent(now);
    int asked = exchange.request().inputTokens() + exchange.request().outputTokens();
    if (asked > longest) {
      refuse(exchange, asked);
      return;
    }
    VirtualJob job = new VirtualJob(exchange);
    jobs.put(exchange, job);
    scheduler.submit(now, job);
    plan();
  }

  private void refuse(Exchange exchange, int asked) {
    String text =
        "request %d asks for %d tokens, input and output together; server %d takes at most %d"
            .formatted(exchange.request().id(), asked, exchange.server(), longest);
    clock.at(
        clock.nanos(), () -> exchange.failed(clock.nanos(), new IllegalArgumentException(text)));
  }

  void abort(Exchange exchange) {
    VirtualJob job = jobs.get(exchange);
    if (job != null) {
      scheduler.abort(clock.nanos(), job);
      plan();
    }
  }

  void setLimit(int limit, LimitListener listener) {
    scheduler.control(
        clock.nanos(),
        () -> {
          boolean taken = scheduler.model().changeLimit(limit);
          int found = scheduler.model().limit();
          long instant = clock.nanos() + wayOut;
          clock.at(
              instant,
              () -> {
                if (taken) {
                  listener.acknowledged(instant, found);
                } else {
                  listener.refused(instant, "[false], limit still " + found);
                }
              });
        });
    plan();
  }

  Reported load() {
    scheduler.catchUp(clock.nanos());
    SchedulerModel<VirtualJob> model = scheduler.model();
    long instant = model.idle() ? clock.nanos() : scheduler.lastStep();
    return new Reported(
        instant, model.running(), model.waiting(), model.usedTokens(), scheduler.throughput());
  }

  /** Empties the prefix cache. */
  void flush() {
    scheduler.model().flush();
  }

  /** Whether it holds no request. */
  boolean idle() {
    return jobs.isEmpty();
  }

  @Override
  public void step(long instant, List<VirtualJob> tokens, List<VirtualJob> over) {
    long out = instant + wayOut;
    deliver(
        new Delivery(
            out,
            () -> {
              for (VirtualJob job : tokens) {
                job.exchange.tokens(out, job.exchange.tokenTimes().tokens() + 1);
              }
              for (VirtualJob job : over) {
                jobs.remove(job.exchange);
                job.ended(instant, out);
              }
            }));
    clock.at(out, this::deliverDue);
  }

  @Override
  public void leap(List<VirtualJob> running, long[] instants, int from, int to) {
    if (deliveries.isEmpty()) {
      write(running, instants, from, to);
    } else {
      List<VirtualJob> copy = List.copyOf(running);
      long[] copied = instants.clone();
      deliver(new Delivery(instants[to - 1] + wayOut, () -> write(copy, copied, from, to)));
    }
  }

  private void write(List<VirtualJob> running, long[] instants, int from, int to) {
    for (VirtualJob job : running) {
      job.exchange.singleTokens(instants, from, to, wayOut);
    }
  }

  private void deliver(Delivery delivery) {
    deliveries.add(delivery);
  }

  private void deliverDue() {
    while (!deliveries.isEmpty() && deliveries.peek().instant() <= clock.nanos()) {
      deliveries.remove().action().run();
    }
  }

  private void plan() {
    long next = scheduler.next();
    if (next != SimulatedScheduler.IDLE && next != planned) {
      planned = next;
      clock.at(next, this::run);
    }
  }

  private void run() {
    if (clock.nanos() == scheduler.next()) {
      planned = SimulatedScheduler.IDLE;
      scheduler.run();
      plan();
    }
  }
}
