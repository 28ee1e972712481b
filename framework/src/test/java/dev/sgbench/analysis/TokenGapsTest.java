package dev.sgbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.record.EventTimes;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.TokenTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TokenGapsTest {

  private static RequestRecord with(TokenTimes tokens) {
    return new RequestRecord(
        Synthetic.spec(0, 0, tokens.tokens()),
        Status.COMPLETED,
        "",
        0,
        -1,
        0,
        Synthetic.unserved(0, 0, Status.COMPLETED).instants(),
        tokens,
        null);
  }

  @Test
  void an_event_of_several_tokens_counts_as_so_many_shorter_gaps() {
    EventTimes tokens = new EventTimes(3);
    tokens.add(0, 2);
    tokens.add(1_000_000_000L, 3);
    tokens.add(3_000_000_000L, 7);
    TokenGaps gaps = new TokenGaps(List.of(with(tokens)));
    assertThat(gaps.mean()).isCloseTo(3.0 / 5, within(1e-12));
    assertThat(gaps.max()).isEqualTo(1);
  }

  @Test
  void quantiles_are_exact_order_statistics_over_tokens() {
    SplittableRandom random = new SplittableRandom(3);
    List<RequestRecord> requests = new ArrayList<>();
    double[] expected = new double[100 * 50];
    int n = 0;
    for (int r = 0; r < 100; r++) {
      EventTimes tokens = new EventTimes(51);
      long at = random.nextLong(1_000_000_000L);
      tokens.add(at, 1);
      for (int i = 0; i < 50; i++) {
        long gap = random.nextLong(30_000_000);
        at += gap;
        tokens.add(at, i + 2);
        expected[n++] = gap / 1e9;
      }
      requests.add(with(tokens));
    }
    Arrays.sort(expected);
    for (int sorted : new int[] {0, 1, 10, 5000}) {
      TokenGaps gaps = new TokenGaps(requests, sorted);
      assertThat(gaps.quantile(500)).isEqualTo(expected[2499]);
      assertThat(gaps.quantile(990)).isEqualTo(expected[4949]);
      assertThat(gaps.quantile(999)).isEqualTo(expected[4994]);
      assertThat(gaps.max()).isEqualTo(expected[4999]);
    }
  }

  @Test
  void equal_gaps_are_not_sorted() {
    EventTimes tokens = new EventTimes(100);
    for (int i = 0; i < 100; i++) {
      tokens.add(10_000_000L * i, i + 1);
    }
    assertThat(new TokenGaps(List.of(with(tokens)), 10).quantile(500)).isEqualTo(0.01);
  }

  @Test
  void single_tokens_have_no_gap() {
    EventTimes tokens = new EventTimes(1);
    tokens.add(5, 1);
    TokenGaps gaps = new TokenGaps(List.of(with(tokens)));
    assertThat(gaps.mean()).isNaN();
    assertThat(gaps.max()).isNaN();
    assertThat(gaps.quantile(500)).isNaN();
  }
}
