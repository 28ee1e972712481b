package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.engine.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Jumping over decode steps gives, to the nanosecond, what taking each of them gives. */
@Execution(ExecutionMode.CONCURRENT)
class LeapTest {

  private static final int SCENARIOS = 10_000;

  /** Prompts and answers have fewer tokens. */
  private static final int LONGEST = 150;

  private static final List<SchedulePolicy> POLICIES = List.of(SchedulePolicy.values());

  @Test
  void leaping_equals_stepping_in_random_scenarios() {
    int retractions = 0;
    int aborts = 0;
    int cuts = 0;
    int chunks = 0;
    for (int seed = 0; seed < SCENARIOS; seed++) {
      List<String> stepped = outcome(seed, false);
      assertThat(outcome(seed, true)).as("seed %d", seed).isEqualTo(stepped);
      retractions += stepped.stream().anyMatch(line -> line.contains("retractions=1")) ? 1 : 0;
      cuts += stepped.stream().anyMatch(line -> line.startsWith("limit")) ? 1 : 0;
      chunks += chunked(seed) ? 1 : 0;
      aborts += stepped.stream().anyMatch(line -> line.contains("finishReason=abort")) ? 1 : 0;
    }
    assertThat(retractions).as("scenarios with retractions").isGreaterThan(100);
    assertThat(aborts).as("scenarios with aborts").isGreaterThan(600);
    assertThat(cuts).as("scenarios whose limit changes").isGreaterThan(5000);
    assertThat(chunks).as("scenarios that cut prompts into chunks").isGreaterThan(2000);
  }

  /** Whether a prompt may be longer than a chunk. */
  private static boolean chunked(int seed) {
    return settings(new SplittableRandom(seed)).chunk() < LONGEST - 1;
  }

  private static List<String> outcome(int seed, boolean leaps) {
    SplittableRandom random = new SplittableRandom(seed);
    Scenario scenario = new Scenario(settings(random), time(random), leaps);
    List<String> lines = new ArrayList<>();
    long horizon = 2_000_000_000L;
    int requests = random.nextInt(1, 40);
    for (int i = 0; i < requests; i++) {
      Exchange exchange =
          scenario.submit(
              random.nextLong(horizon), random.nextInt(1, LONGEST), random.nextInt(1, LONGEST));
      if (random.nextInt(8) == 0) {
        scenario.abort(exchange.request().arrival() + random.nextLong(horizon), exchange);
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      scenario.setLimit(random.nextLong(horizon), random.nextInt(0, 20));
    }
    for (int i = 0; i < 6; i++) {
      long instant = random.nextLong(horizon);
      scenario.clock.at(instant, () -> lines.add(instant + " " + scenario.backend.load(0)));
    }
    scenario.run();
    assertThat(scenario.ended()).isEqualTo(requests);
    scenario.exchanges.forEach(exchange -> lines.add(describe(exchange)));
    scenario.limitAnswers.forEach(answer -> lines.add("limit " + answer));
    return lines;
  }

  private static SchedulerSettings settings(SplittableRandom random) {
    int ceiling = random.nextInt(1, 17);
    return new SchedulerSettings(
        ceiling,
        random.nextInt(1, ceiling + 1),
        random.nextInt(310, 2000),
        random.nextInt(50, 400),
        random.nextInt(20, 300),
        random.nextInt(4) == 0,
        random.nextInt(1, 20),
        random.nextInt(8) == 0 ? random.nextInt(1, 20) : Integer.MAX_VALUE,
        POLICIES.get(random.nextInt(POLICIES.size())),
        random.nextBoolean() ? SchedulerSettings.Priority.ON : SchedulerSettings.Priority.OFF,
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextDouble(0.05, 1));
  }

  private static StepTime time(SplittableRandom random) {
    return new StepCoefficients(
        random.nextDouble(100, 6000),
        random.nextDouble(30),
        random.nextDouble(1),
        random.nextDouble(5000),
        random.nextDouble(30),
        random.nextDouble(1, 3),
        random.nextDouble(0.01),
        random.nextDouble(9000),
        random.nextDouble(100),
        random.nextDouble(500),
        random.nextDouble(3000));
  }

  private static String describe(Exchange exchange) {
    StringBuilder text = new StringBuilder(exchange.rid());
    for (int i = 0; i < exchange.tokenTimes().events(); i++) {
      text.append(' ').append(exchange.tokenTimes().instant(i));
      text.append(':').append(exchange.tokenTimes().total(i));
    }
    return text.append(" end ").append(exchange.finish()).append(exchange.report()).toString();
  }
}
