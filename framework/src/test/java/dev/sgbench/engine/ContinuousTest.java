package dev.sgbench.engine;

import static dev.sgbench.engine.Runs.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.ServerSample;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ContinuousTest {

  private static Phase phase(Workload workload, OptionalInt maxConcurrency) {
    return new Phase(
        Runs.SEEDS,
        workload,
        new Dispatching.Continuous(),
        maxConcurrency,
        List.of(Runs.UNLIMITED),
        Duration.ofMillis(10));
  }

  private static IterationRecord run(Workload workload) {
    return Runs.run(phase(workload, OptionalInt.empty()));
  }

  private static int mostAtOnce(List<RequestFacts> rows) {
    return rows.stream()
        .mapToInt(
            row ->
                (int)
                    rows.stream()
                        .filter(
                            other ->
                                other.instants().admitted() <= row.instants().admitted()
                                    && other.instants().finish() > row.instants().admitted())
                        .count())
        .max()
        .orElseThrow();
  }

  @Test
  void every_request_is_sent_when_it_arrives() {
    List<RequestFacts> rows = run(Runs.requests(300, Arrivals.poisson(1000))).requests();
    assertThat(rows)
        .hasSize(300)
        .allSatisfy(
            row -> {
              assertThat(row.instants().admitted()).isEqualTo(row.instants().arrival());
              assertThat(row.instants().batchFinish()).isEqualTo(Instants.ABSENT);
              assertThat(row.status()).isEqualTo(Status.COMPLETED);
            });
  }

  @Test
  void the_arrival_is_the_scheduled_instant() {
    Workload workload = Runs.requests(50, Arrivals.poisson(100));
    assertThat(Runs.kept(phase(workload, OptionalInt.empty())).requests)
        .hasSize(50)
        .allSatisfy(row -> assertThat(row.instants().arrival()).isEqualTo(row.request().arrival()));
  }

  @Test
  void token_times_reach_the_row() {
    Workload one = Runs.requests(1, Arrivals.constant(1));
    RequestRecord row = Runs.kept(phase(one, OptionalInt.empty())).requests.get(0);
    assertThat(row.instants().firstToken()).isEqualTo(5 * MS);
    assertThat(row.instants().lastToken()).isEqualTo(10 * MS);
    assertThat(row.instants().finish()).isEqualTo(10 * MS);
    assertThat(row.tokens().events()).isEqualTo(2);
    assertThat(row.report().completionTokens()).isEqualTo(2);
  }

  @Test
  void the_clients_limit_holds_requests_between_dispatch_and_admission() {
    Workload workload = Runs.requests(40, Arrivals.constant(1000));
    List<RequestFacts> rows = Runs.run(phase(workload, OptionalInt.of(3))).requests();
    assertThat(mostAtOnce(rows)).isEqualTo(3);
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(row.instants().dispatch()).isEqualTo(row.instants().arrival()));
    assertThat(rows).extracting(row -> row.instants().admitted()).isSorted();
    assertThat(rows.get(3).instants().admitted()).isEqualTo(10 * MS);
  }

  @Test
  void closed_clients_keep_as_many_requests_in_flight_as_there_are_clients() {
    List<RequestFacts> rows = run(Runs.requests(20, Arrivals.closed(4))).requests();
    assertThat(mostAtOnce(rows)).isEqualTo(4);
    assertThat(rows.get(19).instants().arrival()).isEqualTo(40 * MS);
  }

  @Test
  void by_time_what_was_dispatched_before_the_deadline_is_served() {
    IterationRecord record = run(Runs.lasting(25, Arrivals.constant(500)));
    assertThat(record.requests())
        .hasSize(13)
        .extracting(RequestFacts::status)
        .containsOnly(Status.COMPLETED);
    assertThat(record.end()).isEqualTo(34 * MS);
  }

  @Test
  void closed_clients_stop_at_the_deadline() {
    IterationRecord record = run(Runs.lasting(25, Arrivals.closed(2)));
    assertThat(record.requests()).hasSize(6);
    assertThat(record.end()).isEqualTo(30 * MS);
  }

  @Test
  void servers_are_sampled_once_a_period_and_at_the_end() {
    Runs.Kept kept =
        Runs.kept(phase(Runs.requests(3, Arrivals.constant(250)), OptionalInt.empty()));
    assertThat(kept.samples)
        .extracting(ServerSample::instant)
        .containsExactly(0L, 10 * MS, 18 * MS);
    ServerSample middle = kept.samples.get(1);
    assertThat(middle.dispatched()).isEqualTo(2);
    assertThat(middle.tokens()).isEqualTo(3);
    assertThat(middle.reported().running()).isEqualTo(2);
    assertThat(kept.samples.get(2).dispatched()).isZero();
    assertThat(kept.samples.get(2).tokens()).isEqualTo(6);
  }

  @Test
  void the_same_seed_gives_the_same_rows() {
    Workload workload = Runs.requests(100, Arrivals.poisson(700));
    Phase phase = phase(workload, OptionalInt.empty());
    assertThat(Runs.kept(phase).requests)
        .usingRecursiveComparison()
        .isEqualTo(Runs.kept(phase).requests);
  }

  @Test
  void rows_come_to_the_sink_as_requests_end() {
    Runs.Kept kept = new Runs.Kept();
    Phase phase = phase(Runs.requests(30, Arrivals.poisson(700)), OptionalInt.empty());
    IterationRecord record = Runs.run(phase, kept, UnaryOperator.identity());
    assertThat(kept.requests)
        .extracting(RequestRecord::id, RequestRecord::instants)
        .containsExactlyInAnyOrderElementsOf(
            record.requests().stream().map(row -> tuple(row.id(), row.instants())).toList());
    assertThat(kept.requests).extracting(row -> row.instants().finish()).isSorted();
  }
}
