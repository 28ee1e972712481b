package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RadixTreeTest {

  private final RadixTree tree = new RadixTree();

  private static int[] ids(int... ids) {
    return ids;
  }

  private int cached(int... ids) {
    return tree.peek(ids, ids.length);
  }

  @Test
  void a_sequence_shares_the_longest_prefix_that_any_other_put_in() {
    tree.insert(ids(1, 2, 3, 4), 4);
    tree.insert(ids(1, 2, 5), 3);
    assertThat(cached(1, 2, 3, 9)).isEqualTo(3);
    assertThat(cached(1, 2, 5, 6)).isEqualTo(3);
    assertThat(cached(2)).isZero();
    assertThat(tree.evictable()).isEqualTo(5);
  }

  @Test
  void what_was_used_the_longest_ago_goes_first() {
    tree.insert(ids(1, 1), 2);
    tree.insert(ids(2, 2), 2);
    tree.insert(ids(3, 3), 2);
    tree.match(ids(1, 1), 2);
    tree.evict(3);
    assertThat(cached(1, 1)).isEqualTo(2);
    assertThat(cached(2, 2)).isZero();
    assertThat(cached(3, 3)).isZero();
  }

  @Test
  void leaves_go_before_what_leads_to_them() {
    tree.insert(ids(1, 2, 3), 3);
    tree.insert(ids(1, 2, 4), 3);
    tree.evict(1);
    assertThat(cached(1, 2, 3)).isEqualTo(2);
    tree.evict(1);
    assertThat(cached(1, 2, 4)).isEqualTo(2);
    tree.evict(1);
    assertThat(tree.evictable()).isZero();
  }

  @Test
  void a_held_sequence_stays_with_all_that_leads_to_it() {
    tree.insert(ids(1, 2, 3), 3);
    RadixTree.Node node = tree.match(ids(1, 2), 2).node();
    tree.hold(node);
    tree.evict(100);
    assertThat(cached(1, 2, 3)).isEqualTo(2);
    assertThat(tree.held()).isEqualTo(2);
    tree.release(node);
    tree.evict(100);
    assertThat(cached(1, 2, 3)).isZero();
  }

  @Test
  void tokens_held_and_evictable_are_always_those_of_the_sequences_put_in() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 300; round++) {
      RadixTree trial = new RadixTree();
      Set<List<Integer>> prefixes = new HashSet<>();
      List<RadixTree.Node> holds = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int[] ids = random.ints(random.nextInt(1, 12), 0, 3).toArray();
        RadixTree.Node node = trial.insert(ids, ids.length);
        for (int end = 1; end <= ids.length; end++) {
          prefixes.add(Arrays.stream(ids, 0, end).boxed().toList());
        }
        if (random.nextBoolean()) {
          trial.hold(node);
          holds.add(node);
        } else if (!holds.isEmpty()) {
          trial.release(holds.remove(random.nextInt(holds.size())));
        }
        assertThat(trial.held() + trial.evictable()).isEqualTo(prefixes.size());
      }
      holds.forEach(trial::release);
      assertThat(trial.held()).isZero();
      trial.evict(prefixes.size());
      assertThat(trial.evictable()).isZero();
    }
  }
}
