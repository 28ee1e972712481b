package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.workload.Seeds.Purpose;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SeedsTest {

  private static final int RUNS = 32;
  private static final int FEW = 3;
  private static final int FIRST_NUMBERS = 4;

  private final Map<Long, String> drawn = new HashMap<>();

  /** A generator that goes on where another began would give the other's first number later. */
  @Test
  void no_two_streams_share_a_number_among_their_first() {
    for (long run = 0; run < RUNS; run++) {
      for (int fork = 0; fork < FEW; fork++) {
        for (int iteration = -FEW; iteration < FEW; iteration++) {
          for (int requestClass = 0; requestClass < FEW; requestClass++) {
            requireNew(new Seeds(run, fork, iteration).ofClass(requestClass));
          }
        }
      }
    }
    int each = Purpose.values().length * FEW * FIRST_NUMBERS;
    assertThat(drawn).hasSize(RUNS * FEW * 2 * FEW * FEW * each);
  }

  private void requireNew(Seeds seeds) {
    for (Purpose purpose : Purpose.values()) {
      for (int part = 0; part < FEW; part++) {
        RandomGenerator random = seeds.random(purpose, part);
        String stream = seeds + " " + purpose + " " + part;
        for (int i = 0; i < FIRST_NUMBERS; i++) {
          assertThat(drawn.put(random.nextLong(), stream)).as(stream).isNull();
        }
      }
    }
  }

  @Test
  void the_same_seeds_and_purpose_give_the_same_numbers() {
    RandomGenerator one = new Seeds(5, 1, 2).random(Purpose.ARRIVALS);
    RandomGenerator other = new Seeds(5, 1, 2).random(Purpose.ARRIVALS);
    assertThat(one.longs(100)).containsExactly(other.longs(100).boxed().toArray(Long[]::new));
  }
}
