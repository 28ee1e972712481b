package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.engine.Runs;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.workload.Arrivals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that cannot work is refused before the first request. */
class PolicyParametersTest {

  private static void refused(RoutingPolicy policy, String param) {
    assertThatThrownBy(
            () -> Runs.run(Runs.routed(Runs.requests(1, Arrivals.constant(1)), policy, 2)))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining(policy.getClass().getSimpleName() + "." + param + " is ")
        .hasMessageContaining("-p ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1/1/1", "0/0", "0.5/-0.5", "a/b", "1/", "", "0.5,0.5"})
  void weights_that_are_not_one_number_a_server(String weights) {
    FixedProbability policy = new FixedProbability();
    policy.weights = weights;
    refused(policy, "weights");
  }

  @Test
  void weights_of_very_many_servers_are_taken() {
    FixedProbability policy = new FixedProbability();
    policy.weights = "0.5" + "/1".repeat(9_999);
    assertThatCode(() -> policy.validate(10_000)).doesNotThrowAnyException();
  }

  @Test
  void negative_noise() {
    NoisyShortestJobFirst policy = new NoisyShortestJobFirst();
    policy.noise = -0.1;
    refused(policy, "noise");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1})
  void cache_threshold_that_is_no_share(double threshold) {
    CacheAware policy = new CacheAware();
    policy.cacheThreshold = threshold;
    refused(policy, "cacheThreshold");
  }

  @Test
  void negative_difference_of_balance() {
    CacheAware policy = new CacheAware();
    policy.balanceAbs = -1;
    refused(policy, "balanceAbs");
  }

  @Test
  void ratio_of_balance_below_one() {
    CacheAware policy = new CacheAware();
    policy.balanceRel = 0.9;
    refused(policy, "balanceRel");
  }

  @Test
  void blocks_without_tokens() {
    CacheAware policy = new CacheAware();
    policy.blockTokens = 0;
    refused(policy, "blockTokens");
  }

  @Test
  void hash_of_no_tokens() {
    PrefixHash policy = new PrefixHash();
    policy.prefixTokens = 0;
    refused(policy, "prefixTokens");
  }

  @Test
  void load_factor_below_one() {
    PrefixHash policy = new PrefixHash();
    policy.loadFactor = 0.99;
    refused(policy, "loadFactor");
  }

  @Test
  void sessions_told_apart_by_no_tokens() {
    SessionAffinity policy = new SessionAffinity();
    policy.prefixTokens = 0;
    refused(policy, "prefixTokens");
  }

  @Test
  void memory_for_no_session() {
    SessionAffinity policy = new SessionAffinity();
    policy.sessions = 0;
    refused(policy, "sessions");
  }

  @Test
  void threshold_of_nobody() {
    ThresholdWait policy = new ThresholdWait();
    policy.threshold = 0;
    refused(policy, "threshold");
  }

  @Test
  void underload_of_zero_which_would_wait_for_ever() {
    ThresholdWait policy = new ThresholdWait();
    policy.underload = 0;
    refused(policy, "underload");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1.01})
  void usage_that_cannot_be(double usage) {
    AimdRunningLimit policy = new AimdRunningLimit();
    policy.targetUsage = usage;
    refused(policy, "targetUsage");
  }

  @Test
  void raise_by_nothing() {
    AimdRunningLimit policy = new AimdRunningLimit();
    policy.increase = 0;
    refused(policy, "increase");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void cut_to_nothing_or_not_at_all(double decrease) {
    AimdRunningLimit policy = new AimdRunningLimit();
    policy.decrease = decrease;
    refused(policy, "decrease");
  }
}
