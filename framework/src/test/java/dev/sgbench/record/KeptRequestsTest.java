package dev.sgbench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.analysis.Synthetic;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.workload.Lineage;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.TextPrompt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptRequestsTest {

  private static final long ABSENT = Instants.ABSENT;

  private final SplittableRandom random = new SplittableRandom(5);
  private final StepLog log = new StepLog();
  private long now = -3_000_000_000L;

  private static List<Object> facts(RequestFacts of) {
    TokenTimes tokens = of.tokens();
    return List.of(
        of.id(),
        of.type(),
        of.turn(),
        of.status(),
        of.server(),
        of.batch(),
        of.plannedInput(),
        of.inputTokens(),
        of.instants(),
        of.retractions(),
        of.e2eLatency(),
        of.queueTime(),
        IntStream.range(0, tokens.events()).mapToObj(tokens::instant).toList(),
        IntStream.range(0, tokens.events()).mapToObj(tokens::total).toList());
  }

  private static KeptRequests kept(List<RequestRecord> rows) {
    KeptRequests kept = new KeptRequests();
    List<RequestRecord> asTheyEnd = new ArrayList<>(rows);
    Collections.shuffle(asTheyEnd, new Random(1));
    asTheyEnd.forEach(kept::keep);
    return kept.whole();
  }

  private long later(int bits) {
    return now += random.nextLong(1L << bits);
  }

  private TokenTimes steps(int stays) {
    StepTimes times = new StepTimes();
    for (int stay = 0; stay < stays; stay++) {
      times.enter(times.events(), later(30), log);
      for (int i = random.nextInt(200); i > 0; i--) {
        log.add(later(random.nextInt(40) == 0 ? 34 : 24));
        times.leave(times.events() + 1);
      }
    }
    return times;
  }

  private TokenTimes events() {
    EventTimes times = new EventTimes(1);
    for (int i = random.nextInt(1, 60); i > 0; i--) {
      times.add(later(26), times.tokens() + random.nextInt(1, 3));
    }
    return times;
  }

  private RequestRecord row(int id, boolean byBatch, double seconds) {
    long arrival = later(20);
    long sent = later(22);
    TokenTimes tokens = id % 3 == 0 ? events() : steps(id % 50 == 1 ? 3 : 1);
    Instants instants =
        new Instants(
            arrival,
            arrival,
            arrival + 1,
            sent,
            sent,
            tokens.instant(0),
            now,
            now,
            byBatch ? later(20) : ABSENT);
    return new RequestRecord(
        spec(id, tokens.tokens()),
        Status.COMPLETED,
        "",
        random.nextInt(4000),
        byBatch ? id / 4 : -1,
        17,
        instants,
        tokens,
        new ServerReport("length", 8, tokens.tokens(), 0, id % 5, seconds, seconds / 3, ""));
  }

  private static RequestSpec spec(int id, int tokens) {
    RequestSpec like = Synthetic.spec(id, 0, tokens);
    Prompt prompt = id % 40 == 7 ? new TextPrompt("five words, the server's eight") : like.prompt();
    Lineage lineage = new Lineage(id / 2, id % 2, Lineage.NONE, 0);
    return new RequestSpec(id, 0, id % 2 == 0 ? "even" : "odd", prompt, tokens, lineage);
  }

  @Test
  void rows_are_read_as_they_were_in_the_order_of_their_ids() {
    List<RequestRecord> rows = new ArrayList<>();
    for (int id = 0; id < 5000; id++) {
      // Whole nanoseconds, any other number, and nothing.
      double said = id < 2000 ? random.nextInt(1_000_000) / 1e9 : random.nextDouble();
      rows.add(row(id, id % 2000 < 500, id > 4500 ? Double.NaN : said));
      if (id % 700 == 0) {
        rows.set(id, Synthetic.unserved(id, id, Status.REJECTED));
      }
    }
    KeptRequests kept = kept(rows);
    assertThat(kept).hasSize(5000);
    for (int id = 0; id < 5000; id++) {
      assertThat(facts(kept.get(id))).isEqualTo(facts(rows.get(id)));
    }
  }

  @Test
  void a_row_may_neither_be_missing_nor_come_twice() {
    KeptRequests kept = new KeptRequests();
    kept.keep(row(0, false, 0));
    assertThatThrownBy(() -> kept.keep(row(0, false, 0))).hasMessage("request 0 has two rows");
    kept.keep(row(2, false, 0));
    assertThatThrownBy(kept::whole).hasMessage("not every request has a row");
  }

  @Test
  void packed_numbers_are_the_same_however_far_apart() {
    long[][] cases = {
      {0}, {7, 7, 7}, {Long.MIN_VALUE, 5, Long.MAX_VALUE}, {-1, 254}, {-1, 255}, {1L << 40, 3, -9}
    };
    for (long[] numbers : cases) {
      Packed packed = Packed.of(numbers, numbers.length);
      for (int i = 0; i < numbers.length; i++) {
        assertThat(packed.get(i)).isEqualTo(numbers[i]);
      }
    }
  }
}
