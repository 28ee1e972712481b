package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.engine.Exchange;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a virtual server tells of its tokens, which it counts only when somebody asks. */
class TokensOfAServerTest {

  private static final long LOOK = 1_700_000;

  private final StepTime time = new StepCoefficients(1000, 10, 0, 1000, 1, 1, 0, 0, 0, 100, 300);

  @Test
  void a_look_finds_every_token_that_has_arrived_and_none_that_has_not() {
    Scenario scenario = scenario(false);
    Map<Long, Integer> found = new TreeMap<>();
    for (long i = 1; i < 60; i++) {
      scenario.clock.at(i * LOOK, () -> found.put(scenario.clock.nanos(), look(scenario)));
    }
    scenario.run();
    assertThat(found).hasSize(59).containsValue(120);
    found.forEach((instant, count) -> assertThat(count).isEqualTo(arrived(scenario, instant)));
  }

  @Test
  void nothing_is_lost_where_nobody_looks() {
    for (boolean leaps : new boolean[] {false, true}) {
      Scenario scenario = scenario(leaps);
      scenario.run();
      assertThat(scenario.ended()).isEqualTo(4);
      assertThat(look(scenario)).isEqualTo(120);
    }
  }

  private Scenario scenario(boolean leaps) {
    Scenario scenario = new Scenario(Scenario.settings(3), time, leaps);
    for (int i = 0; i < 4; i++) {
      scenario.submit(i * 5_100_000L, 10 * i + 10, 15 + 10 * i);
    }
    return scenario;
  }

  private static int look(Scenario scenario) {
    scenario.backend.settle(0);
    return scenario.received();
  }

  private static int arrived(Scenario scenario, long instant) {
    int count = 0;
    for (Exchange exchange : scenario.exchanges) {
      for (int i = 0; i < exchange.tokenTimes().events(); i++) {
        count += exchange.tokenTimes().instant(i) <= instant ? 1 : 0;
      }
    }
    return count;
  }
}
