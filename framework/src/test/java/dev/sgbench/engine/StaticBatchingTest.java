package dev.sgbench.engine;

import static dev.sgbench.engine.Runs.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticBatchingTest {

  private static final Dispatching BATCHES_OF_4 = new Dispatching.StaticBatches(4);

  private static IterationRecord run(Workload workload) {
    return Runs.run(Runs.phase(workload, BATCHES_OF_4, Runs.UNLIMITED));
  }

  @Test
  void a_batch_closes_when_its_last_member_arrives_and_goes_out_together() {
    List<RequestFacts> rows = run(Runs.requests(4, Arrivals.constant(500))).requests();
    assertThat(rows).extracting(RequestFacts::batch).containsOnly(0);
    assertThat(rows)
        .extracting(row -> row.instants().arrival())
        .containsExactly(0L, 2 * MS, 4 * MS, 6 * MS);
    assertThat(rows).extracting(row -> row.instants().dispatch()).containsOnly(6 * MS);
    assertThat(rows).extracting(row -> row.instants().admitted()).containsOnly(6 * MS);
    assertThat(rows).extracting(row -> row.instants().batchFinish()).containsOnly(16 * MS);
  }

  @Test
  void the_next_batch_waits_for_all_of_the_one_before() {
    List<RequestFacts> rows = run(Runs.requests(8, Arrivals.constant(1000))).requests();
    assertThat(rows).extracting(RequestFacts::batch).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
    assertThat(rows.get(7).instants().arrival()).isEqualTo(7 * MS);
    assertThat(rows.get(7).instants().dispatch()).isEqualTo(13 * MS);
  }

  @Test
  void members_keep_their_own_finish_beside_that_of_the_batch() {
    VirtualClock clock = new VirtualClock();
    FakeServers servers = new FakeServers(clock, 1, 16, request -> (1 + request.id()) * MS);
    Phase phase =
        Runs.phase(Runs.requests(4, Arrivals.constant(1e6)), BATCHES_OF_4, Runs.UNLIMITED);
    List<RequestFacts> rows = Runs.run(clock, servers, phase, new Runs.Kept()).requests();
    long closed = rows.get(3).instants().arrival();
    assertThat(rows)
        .extracting(row -> row.instants().finish() - closed)
        .containsExactly(MS, 2 * MS, 3 * MS, 4 * MS);
    assertThat(rows).extracting(row -> row.instants().batchFinish() - closed).containsOnly(4 * MS);
  }

  @Test
  void batches_are_in_order_of_arrival_without_gap_or_partial_batch() {
    List<RequestFacts> rows = run(Runs.requests(400, Arrivals.poisson(300))).requests();
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).batch()).isEqualTo(i / 4);
      assertThat(rows.get(i).status()).isEqualTo(Status.COMPLETED);
    }
  }

  @Test
  void by_time_collecting_stops_at_the_deadline_and_the_rest_is_unserved() {
    IterationRecord record = run(Runs.lasting(23, Arrivals.constant(500)));
    List<RequestFacts> rows = record.requests();
    assertThat(rows).hasSize(12);
    assertThat(rows.subList(0, 8)).extracting(RequestFacts::status).containsOnly(Status.COMPLETED);
    assertThat(rows.subList(8, 12))
        .allSatisfy(
            row -> {
              assertThat(row.status()).isEqualTo(Status.UNSERVED);
              assertThat(row.batch()).isEqualTo(-1);
              assertThat(row.instants().dispatch()).isEqualTo(Instants.ABSENT);
            });
    assertThat(record.arrivalsEnd()).isEqualTo(23 * MS);
    assertThat(record.end()).isEqualTo(26 * MS);
  }

  @Test
  void a_batch_that_can_never_fill_is_a_deadlock() {
    assertThatThrownBy(() -> run(Runs.requests(6, Arrivals.constant(1000))))
        .isInstanceOf(DispatchDeadlockException.class)
        .hasMessageContaining("2 requests wait in the router")
        .hasMessageContaining("StaticBatches[size=4]");
  }

  @Test
  void fewer_closed_clients_than_a_batch_has_members_are_a_deadlock() {
    assertThatThrownBy(() -> run(Runs.requests(8, Arrivals.closed(3))))
        .isInstanceOf(DispatchDeadlockException.class)
        .hasMessageContaining("3 requests wait");
  }

  @Test
  void several_servers_are_refused() {
    assertThatThrownBy(
            () ->
                Runs.phase(
                    Runs.requests(4, Arrivals.constant(1)),
                    BATCHES_OF_4,
                    Runs.UNLIMITED,
                    Runs.UNLIMITED))
        .hasMessageContaining("exactly one server, but there are 2");
  }

  @Test
  void an_empty_batch_is_refused() {
    assertThatThrownBy(() -> new Dispatching.StaticBatches(0)).hasMessageContaining("at least 1");
  }

  @Test
  void lengths_may_differ_within_a_batch() {
    Workload workload =
        Workload.requests(8)
            .arriving(Arrivals.poisson(500))
            .input(Lengths.normal(20, 1))
            .output(Lengths.normal(10, 1));
    assertThat(Runs.kept(Runs.phase(workload, BATCHES_OF_4, Runs.UNLIMITED)).requests)
        .hasSize(8)
        .allSatisfy(
            row -> assertThat(row.tokens().tokens()).isEqualTo(row.request().outputTokens()));
  }
}
