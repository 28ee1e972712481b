package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PromptsTest {

  private static int[] ids(Prompt prompt) {
    int[] ids = new int[prompt.length()];
    prompt.fill(ids);
    return ids;
  }

  @Test
  void random_ids_avoid_special_ones_and_stay_in_the_vocabulary() {
    int[] ids = ids(Prompts.random(3, 6).next(10_000, new SplittableRandom(1)));
    assertThat(ids).hasSize(10_000).containsOnly(3, 4, 5);
  }

  @Test
  void llama2_is_the_vocabulary_unless_another_is_given() {
    assertThat(Prompts.random()).isEqualTo(Prompts.random(3, 32_000));
  }

  @Test
  void a_prompt_gives_the_same_ids_whenever_asked() {
    Prompt prompt = Prompts.random().next(500, new SplittableRandom(1));
    assertThat(ids(prompt)).isEqualTo(ids(prompt));
  }

  @Test
  void requests_have_different_prompts() {
    SplittableRandom random = new SplittableRandom(1);
    Prompt first = Prompts.random().next(500, random);
    Prompt second = Prompts.random().next(500, random);
    assertThat(ids(first)).isNotEqualTo(ids(second));
  }

  @Test
  void an_empty_range_of_ids_is_refused() {
    assertThatThrownBy(() -> Prompts.random(5, 5)).hasMessageContaining("the size is 5");
    assertThatThrownBy(() -> Prompts.random(-1, 5)).hasMessageContaining("the first is -1");
  }
}
