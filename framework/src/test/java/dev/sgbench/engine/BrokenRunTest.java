package dev.sgbench.engine;

import static dev.sgbench.engine.Runs.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.time.SystemClock;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokenRunTest {

  private static final Dispatching CONTINUOUS = new Dispatching.Continuous();
  private static final Phase PHASE =
      Runs.phase(Runs.requests(10, Arrivals.constant(200)), CONTINUOUS, Runs.UNLIMITED);

  @Test
  void a_failed_request_ends_the_run_and_every_request_is_in_the_record() {
    Runs.Kept kept = new Runs.Kept();
    assertThatThrownBy(() -> Runs.run(PHASE, kept, servers -> servers.breaking(2)))
        .isInstanceOf(RequestFailedException.class)
        .hasMessageContaining("request 2")
        .hasMessageContaining("failed on server 0: the connection was reset")
        .hasRootCauseMessage("the connection was reset");
    assertThat(kept.requests)
        .extracting(row -> row.request().id(), RequestRecord::status)
        .containsExactly(
            tuple(0, Status.COMPLETED),
            tuple(1, Status.COMPLETED),
            tuple(2, Status.FAILED),
            tuple(3, Status.FAILED));
    assertThat(kept.requests.get(2).error()).contains("connection was reset");
    assertThat(kept.requests.get(2).instants().finish()).isEqualTo(20 * MS);
    assertThat(kept.requests.get(3).error()).contains("the run ended before");
  }

  @Test
  void what_is_in_flight_when_the_run_breaks_is_aborted() {
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 1, 16, request -> 10 * MS).breaking(2);
    assertThatThrownBy(() -> Runs.run(clock, servers, PHASE, new Runs.Kept()))
        .isInstanceOf(RequestFailedException.class);
    assertThat(servers.aborted()).containsExactly(3);
  }

  @Test
  void every_request_is_in_the_record_though_none_can_be_aborted() {
    Runs.Kept kept = new Runs.Kept();
    assertThatThrownBy(() -> Runs.run(PHASE, kept, servers -> servers.breaking(2).refusingAborts()))
        .isInstanceOf(RequestFailedException.class)
        .hasMessageContaining("the connection was reset")
        .hasSuppressedException(new IllegalStateException("the backend is closed"));
    assertThat(kept.requests)
        .extracting(row -> row.request().id(), RequestRecord::status)
        .contains(tuple(2, Status.FAILED), tuple(3, Status.FAILED));
  }

  @Test
  void a_batch_cut_short_still_records_its_finished_members() {
    Runs.Kept kept = new Runs.Kept();
    Phase phase =
        Runs.phase(
            Runs.requests(2, Arrivals.closed(2)), new Dispatching.StaticBatches(2), Runs.UNLIMITED);
    assertThatThrownBy(() -> Runs.run(phase, kept, servers -> servers.breaking(1)))
        .isInstanceOf(RequestFailedException.class);
    assertThat(kept.requests)
        .extracting(RequestRecord::status)
        .containsExactly(Status.COMPLETED, Status.FAILED);
  }

  @Test
  void a_token_too_few_ends_the_run() {
    Runs.Kept kept = new Runs.Kept();
    assertThatThrownBy(() -> Runs.run(PHASE, kept, FakeServers::cheating))
        .isInstanceOf(RequestFailedException.class)
        .hasMessageContaining(
            "breaks a rule every request obeys: output tokens received: 1 instead of 2");
    assertThat(kept.requests.get(0).status()).isEqualTo(Status.FAILED);
    assertThat(kept.requests.get(0).error()).contains("output tokens received: 1 instead of 2");
  }

  @Test
  void a_request_that_virtual_servers_forget_ends_the_run() {
    assertThatThrownBy(() -> Runs.run(PHASE, new Runs.Kept(), servers -> servers.silentOn(3)))
        .hasMessageContaining("1 requests are in flight")
        .hasMessageContaining("request 3");
  }

  @Test
  void a_phase_for_another_number_of_servers_is_refused() {
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 2, 1, request -> 1);
    assertThatThrownBy(() -> Runs.run(clock, servers, PHASE, new Runs.Kept()))
        .hasMessageContaining("describes 1 servers, but there are 2");
  }

  @Test
  void a_health_check_that_fails_ends_a_run_that_waits() {
    SystemClock clock = new SystemClock();
    Supervision supervision =
        new Supervision(
            () -> {
              throw new IllegalStateException("server 0 is gone");
            },
            Duration.ofMillis(20),
            Duration.ofSeconds(10),
            stuck -> {});
    try (SilentServer server = new SilentServer()) {
      assertThatThrownBy(() -> new Engine(clock, server, supervision).run(PHASE, new Runs.Kept()))
          .isInstanceOf(ServerHealthException.class)
          .hasMessageContaining("server 0 is gone");
    }
  }

  @Test
  void an_interrupt_ends_the_run() {
    Thread.currentThread().interrupt();
    try (SilentServer server = new SilentServer()) {
      assertThatThrownBy(
              () -> new Engine(new SystemClock(), server, Runs.quiet()).run(PHASE, new Runs.Kept()))
          .isInstanceOf(InterruptedException.class);
    }
  }
}
