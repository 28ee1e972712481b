package dev.sgbench.simulation;

import dev.sgbench.engine.Backend.LimitListener;
import dev.sgbench.engine.Exchange;
import dev.sgbench.record.ServerReport;
import dev.sgbench.record.StepLog;
import dev.sgbench.record.StepTimes;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** One server of a {@link VirtualBackend}: the scheduler, driven by the virtual clock. */
final class VirtualServer implements SimulatedScheduler.Results<VirtualServer.VirtualJob> {

  /** A job and the exchange that waits for it. */
  static final class VirtualJob extends Job {

    private final Exchange exchange;
    private final StepTimes times = new StepTimes();

    /** Its place among the jobs of its server. */
    private int place;

    VirtualJob(Exchange exchange, int place) {
      super(ask(exchange.request()));
      this.exchange = exchange;
      this.place = place;
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
              generated(),
              cached,
              retractions,
              (step - received) / 1e9,
              scheduled == Long.MIN_VALUE ? Double.NaN : (scheduled - entered) / 1e9,
              "");
      exchange.completed(instant, report);
    }
  }

  /**
   * What reaches the client at {@code instant}.
   *
   * @param step the scheduler's instant
   * @param tokens how many come, of all requests together
   * @param first those to whom their first one comes
   * @param over those that end
   */
  private record Delivery(
      long instant, long step, int tokens, List<VirtualJob> first, List<VirtualJob> over) {

    /** Whether it brings nothing but tokens, which the engine only counts. */
    boolean quiet() {
      return first.isEmpty() && over.isEmpty();
    }
  }

  private final VirtualClock clock;
  private final int longest;
  private final long wayOut;
  private final SimulatedScheduler<VirtualJob> scheduler;
  private final Runnable run = this::run;
  private final Runnable deliver = this::deliverDue;
  private final StepLog steps = new StepLog();
  private final List<VirtualJob> jobs = new ArrayList<>();
  private final ArrayDeque<Delivery> deliveries = new ArrayDeque<>();
  private long planned = SimulatedScheduler.IDLE;

  /** The exchange that came last: through it the engine hears of every token. */
  private Exchange latest;

  /** Tokens of steps jumped over, which come with the next step. */
  private int leaped;

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
    latest = exchange;
    VirtualJob job = new VirtualJob(exchange, jobs.size());
    jobs.add(job);
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
    for (VirtualJob job : jobs) {
      if (job.exchange == exchange) {
        scheduler.abort(clock.nanos(), job);
      }
    }
    plan();
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
    settle();
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
  public void step(
      long instant, List<VirtualJob> computed, List<VirtualJob> decoded, List<VirtualJob> over) {
    long out = instant + wayOut;
    if (!decoded.isEmpty()) {
      steps.add(out);
    }
    List<VirtualJob> first = computed.isEmpty() ? computed : enter(computed, out);
    for (VirtualJob job : over) {
      job.times.leave(job.generated());
    }
    int tokens = leaped + computed.size() + decoded.size();
    leaped = 0;
    Delivery delivery = new Delivery(out, instant, tokens, first, over);
    deliveries.add(delivery);
    if (!delivery.quiet()) {
      clock.at(out, deliver);
    }
  }

  /** Writes the tokens of prompts down; gives the jobs whose first ones they are. */
  private List<VirtualJob> enter(List<VirtualJob> computed, long out) {
    List<VirtualJob> first = new ArrayList<>(computed.size());
    for (VirtualJob job : computed) {
      job.times.enter(job.generated() - 1, out, steps);
      if (job.generated() == 1) {
        first.add(job);
      }
    }
    return first;
  }

  @Override
  public void leap(List<VirtualJob> running, long[] instants, int from, int to) {
    for (int i = from; i < to; i++) {
      steps.add(instants[i] + wayOut);
    }
    settle();
    int tokens = (to - from) * running.size();
    if (deliveries.isEmpty() && leaped == 0) {
      latest.received(tokens);
    } else {
      leaped += tokens;
    }
  }

  /** Hands over what has arrived since and brought nothing but tokens. */
  void settle() {
    while (due() && deliveries.peek().quiet()) {
      latest.received(deliveries.remove().tokens());
    }
  }

  private boolean due() {
    return !deliveries.isEmpty() && deliveries.peek().instant() <= clock.nanos();
  }

  private void deliverDue() {
    while (due()) {
      Delivery delivery = deliveries.remove();
      latest.received(delivery.tokens());
      for (VirtualJob job : delivery.first()) {
        job.exchange.firstToken(job.times);
      }
      for (VirtualJob job : delivery.over()) {
        remove(job);
        job.ended(delivery.step(), delivery.instant());
      }
    }
  }

  private void remove(VirtualJob job) {
    VirtualJob last = jobs.remove(jobs.size() - 1);
    last.place = job.place;
    if (last != job) {
      jobs.set(job.place, last);
    }
  }

  private void plan() {
    long next = scheduler.next();
    if (next != SimulatedScheduler.IDLE && next != planned) {
      planned = next;
      clock.at(next, run);
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
