package dev.sgbench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A table of standing scores finds what looking at all of them finds, and draws as much. */
class StandingTest {

  @Test
  void the_lowest_is_the_one_that_a_look_at_all_scores_finds() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 300; trial++) {
      double[] scores = new double[random.nextInt(1, 130)];
      Standing standing = new Standing(scores.length);
      for (int i = 0; i < scores.length; i++) {
        scores[i] = score(random);
        standing.set(i, scores[i]);
      }
      for (int change = 0; change < 100; change++) {
        int server = random.nextInt(scores.length);
        scores[server] = score(random);
        standing.set(server, scores[server]);
        long seed = random.nextLong();
        assertThat(standing.lowest(new SplittableRandom(seed)))
            .isEqualTo(Lowest.of(scores, new SplittableRandom(seed)));
      }
      assertThat(standing.scores()).isEqualTo(scores.length <= 64 ? scores : new double[0]);
    }
  }

  private static double score(SplittableRandom random) {
    return random.nextInt(20) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(-2, 6);
  }
}
