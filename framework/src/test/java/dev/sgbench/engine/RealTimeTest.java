package dev.sgbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.ServerReport;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.routing.policy.JoinShortestQueue;
import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import dev.sgbench.workload.Arrivals;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.Test;

/** The loop on the machine's clock, with answers from other threads. */
class RealTimeTest {

  /** Answers every request after 5 ms with all its tokens, on one of two threads. */
  private static final class ThreadedServers implements Backend {
    private final Timer[] threads = {new Timer(true), new Timer(true)};
    private final Clock clock;

    ThreadedServers(Clock clock) {
      this.clock = clock;
    }

    @Override
    public int servers() {
      return 2;
    }

    @Override
    public void submit(int server, Exchange exchange) {
      exchange.sent(clock.nanos());
      threads[server].schedule(
          new TimerTask() {
            @Override
            public void run() {
              answer(exchange);
            }
          },
          5);
    }

    private void answer(Exchange exchange) {
      int tokens = exchange.request().outputTokens();
      for (int token = 1; token <= tokens; token++) {
        exchange.tokens(clock.nanos(), token);
      }
      exchange.completed(
          clock.nanos(),
          new ServerReport("length", exchange.request().inputTokens(), tokens, 0, 0, 0, 0, ""));
    }

    @Override
    public void abort(int server, Exchange exchange) {}

    @Override
    public void setLimit(int server, int limit, LimitListener listener) {}

    @Override
    public Reported load(int server) {
      return null;
    }

    @Override
    public void close() {
      threads[0].cancel();
      threads[1].cancel();
    }
  }

  @Test
  void every_request_is_served_in_order_of_instants_and_counters_return_to_zero()
      throws InterruptedException {
    SystemClock clock = new SystemClock();
    Phase phase =
        Runs.routed(Runs.requests(400, Arrivals.poisson(800)), new JoinShortestQueue(), 2);
    try (ThreadedServers servers = new ThreadedServers(clock)) {
      Runs.Kept kept = new Runs.Kept();
      IterationRecord record = new Engine(clock, servers, Runs.quiet()).run(phase, kept);
      assertThat(record.requests())
          .hasSize(400)
          .extracting(RequestFacts::status)
          .containsOnly(Status.COMPLETED);
      assertThat(kept.requests)
          .allSatisfy(
              row ->
                  assertThat(row.instants().arrival() - record.start())
                      .isEqualTo(row.request().arrival()));
      var last = kept.samples.subList(kept.samples.size() - 2, kept.samples.size());
      assertThat(last).extracting("dispatched", "admitted").containsOnly(tuple(0, 0));
      assertThat(last.get(0).tokens() + last.get(1).tokens()).isEqualTo(800);
      assertThat(record.cpuSeconds()).isPositive();
      assertThat(record.longestPauseNanos()).isPositive();
    }
  }
}
