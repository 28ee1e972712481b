package dev.sgbench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.sgbench.analysis.Synthetic;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.TextPrompt;
import org.junit.jupiter.api.Test;

class RowCheckTest {

  private static RequestRecord row(double... millis) {
    return Synthetic.request(3, -1, millis, new double[] {10, 20}, 0);
  }

  private static RequestRecord with(RequestRecord row, TokenTimes tokens, ServerReport report) {
    return new RequestRecord(
        row.request(), Status.COMPLETED, "", 0, row.batch(), 0, row.instants(), tokens, report);
  }

  private static ServerReport report(int prompt, int completion) {
    return new ServerReport("length", prompt, completion, 0, 0, 1, 0, "");
  }

  @Test
  void a_sound_row_passes() {
    assertThat(RowCheck.violation(row(0, 1, 2, 3, 4, 20))).isEmpty();
    assertThat(RowCheck.violation(Synthetic.unserved(0, 5, Status.UNSERVED))).isEmpty();
    assertThat(RowCheck.violation(Synthetic.unserved(0, 5, Status.REJECTED))).isEmpty();
  }

  @Test
  void instants_out_of_order_are_told_with_both_names() {
    assertThat(RowCheck.violation(row(0, 1, 2, 3, 12, 20)))
        .get(STRING)
        .contains("first token lies 2000000 ns before sent");
  }

  @Test
  void a_completed_row_without_an_instant_is_caught() {
    assertThat(
            RowCheck.violation(
                new RequestRecord(
                    Synthetic.spec(0, 0, 1),
                    Status.COMPLETED,
                    "",
                    0,
                    -1,
                    0,
                    Synthetic.unserved(0, 0, Status.UNSERVED).instants(),
                    TokenTimes.none(),
                    report(8, 1))))
        .get(STRING)
        .contains("a completed request lacks its dispatch");
  }

  @Test
  void a_member_of_a_batch_needs_the_end_of_its_batch() {
    RequestRecord row = row(0, 1, 2, 3, 4, 20);
    RequestRecord member =
        new RequestRecord(
            row.request(), row.status(), "", 0, 0, 0, row.instants(), row.tokens(), row.report());
    assertThat(RowCheck.violation(member)).get(STRING).contains("lacks its batch finish");
  }

  @Test
  void of_a_text_the_server_s_count_is_taken_and_must_be_there() {
    RequestRecord row = row(0, 1, 2, 3, 4, 20);
    assertThat(RowCheck.violation(text(row, 17))).isEmpty();
    assertThat(text(row, 17).inputTokens()).isEqualTo(17);
    assertThat(RowCheck.violation(text(row, -1)))
        .get(STRING)
        .contains("how many tokens it made of a text");
  }

  private static RequestRecord text(RequestRecord row, int counted) {
    RequestSpec request =
        new RequestSpec(
            0, 0, "default", new TextPrompt("three words here"), row.request().outputTokens());
    return new RequestRecord(
        request,
        row.status(),
        "",
        0,
        -1,
        0,
        row.instants(),
        row.tokens(),
        report(counted, row.tokens().tokens()));
  }

  @Test
  void a_missing_token_is_caught() {
    RequestRecord row = row(0, 1, 2, 3, 4, 20);
    EventTimes short1 = new EventTimes(1);
    short1.add(Synthetic.at(10), 1);
    Instants at = row.instants();
    Instants early =
        new Instants(
            at.arrival(),
            at.observed(),
            at.dispatch(),
            at.admitted(),
            at.sent(),
            at.firstToken(),
            at.firstToken(),
            at.finish(),
            Instants.ABSENT);
    RequestRecord missing =
        new RequestRecord(
            row.request(), Status.COMPLETED, "", 0, -1, 0, early, short1, report(8, 2));
    assertThat(RowCheck.violation(missing))
        .get(STRING)
        .contains("output tokens received: 1 instead of 2");
  }

  @Test
  void a_server_that_counts_differently_is_caught() {
    RequestRecord row = row(0, 1, 2, 3, 4, 20);
    assertThat(RowCheck.violation(with(row, row.tokens(), report(8, 3))))
        .get(STRING)
        .contains("output tokens the server counted: 3 instead of 2");
    assertThat(RowCheck.violation(with(row, row.tokens(), report(9, 2))))
        .get(STRING)
        .contains("input tokens the server counted: 9 instead of 8");
  }

  @Test
  void an_event_without_a_token_is_caught() {
    RequestRecord row = row(0, 1, 2, 3, 4, 20);
    EventTimes tokens = new EventTimes(2);
    tokens.add(Synthetic.at(10), 2);
    tokens.add(Synthetic.at(20), 2);
    assertThat(RowCheck.violation(with(row, tokens, report(8, 2))))
        .get(STRING)
        .contains("an event brought no token");
  }

  @Test
  void token_events_that_contradict_the_instants_are_caught() {
    RequestRecord row = row(0, 1, 2, 3, 4, 20);
    EventTimes tokens = new EventTimes(2);
    tokens.add(Synthetic.at(11), 1);
    tokens.add(Synthetic.at(20), 2);
    assertThat(RowCheck.violation(with(row, tokens, report(8, 2))))
        .get(STRING)
        .contains("first token and first token event differ");
  }
}
