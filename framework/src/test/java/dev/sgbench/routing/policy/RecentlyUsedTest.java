package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentlyUsedTest {

  /** Java's own map in order of access, which does the same more slowly. */
  private static final class Model extends LinkedHashMap<Long, Integer> {
    private static final long serialVersionUID = 1;
    private final int capacity;

    Model(int capacity) {
      super(16, 0.75f, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
      return size() > capacity;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 17, 100, 1000})
  void it_holds_what_a_map_in_order_of_access_holds(int capacity) {
    Model model = new Model(capacity);
    RecentlyUsed map = new RecentlyUsed(capacity);
    SplittableRandom random = new SplittableRandom(capacity);
    for (int step = 0; step < 20_000; step++) {
      long key = random.nextInt(2 * capacity) * 1024L - 512;
      switch (random.nextInt(3)) {
        case 0 -> {
          model.put(key, step);
          map.put(key, step);
        }
        case 1 -> assertThat(map.contains(key)).isEqualTo(model.containsKey(key));
        default -> {
          Integer expected = model.get(key);
          assertThat(map.touch(key)).isEqualTo(expected == null ? RecentlyUsed.NONE : expected);
        }
      }
    }
  }

  @Test
  void a_capacity_of_nothing_is_refused() {
    assertThatThrownBy(() -> new RecentlyUsed(0)).hasMessageContaining("at least 1, found 0");
  }
}
