package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.workload.Prompt;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefixTreeTest {

  private record Tokens(List<Integer> ids) implements Prompt {

    static Tokens of(int... ids) {
      return new Tokens(Arrays.stream(ids).boxed().toList());
    }

    @Override
    public int length() {
      return ids.size();
    }

    @Override
    public void fill(int[] target) {
      Arrays.setAll(target, ids::get);
    }
  }

  private static long[] path(int... ids) {
    return PrefixHashes.blocks(Tokens.of(ids), 2);
  }

  @Test
  void a_prompt_has_a_node_for_each_whole_block() {
    assertThat(path(1, 2, 3, 4, 5)).hasSize(2);
    assertThat(path(1)).isEmpty();
  }

  @Test
  void prompts_share_nodes_up_to_where_they_differ() {
    PrefixTree tree = new PrefixTree(100);
    tree.insert(path(1, 2, 3, 4, 5, 6));
    assertThat(tree.matched(path(1, 2, 3, 4, 5, 6))).isEqualTo(3);
    assertThat(tree.matched(path(1, 2, 3, 4, 9, 9, 5, 6))).isEqualTo(2);
    assertThat(tree.matched(path(3, 4, 5, 6))).isZero();
  }

  @Test
  void the_leaves_that_were_longest_not_used_are_forgotten_first() {
    PrefixTree tree = new PrefixTree(4);
    tree.insert(path(1, 2, 3, 4));
    tree.insert(path(5, 6, 7, 8));
    tree.insert(path(1, 2, 3, 4));
    tree.insert(path(1, 2, 9, 9));
    assertThat(tree.matched(path(1, 2, 9, 9))).isEqualTo(2);
    assertThat(tree.matched(path(1, 2, 3, 4))).isEqualTo(2);
    assertThat(tree.matched(path(5, 6, 7, 8))).isEqualTo(1);
  }

  @Test
  void a_path_longer_than_the_tree_is_known_from_its_root_on() {
    PrefixTree tree = new PrefixTree(2);
    tree.insert(path(1, 2, 3, 4, 5, 6));
    assertThat(tree.matched(path(1, 2, 3, 4, 5, 6))).isEqualTo(2);
  }

  @Test
  void the_first_tokens_name_a_prompt_however_it_goes_on() {
    long name = PrefixHashes.first(Tokens.of(1, 2, 3), 2);
    assertThat(PrefixHashes.first(Tokens.of(1, 2, 9, 9), 2)).isEqualTo(name);
    assertThat(PrefixHashes.first(Tokens.of(2, 1, 3), 2)).isNotEqualTo(name);
  }
}
