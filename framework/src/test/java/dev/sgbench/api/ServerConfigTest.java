package dev.sgbench.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerConfigTest {

  @Test
  void a_server_is_as_its_annotation_says_until_told_otherwise() {
    ServerConfig config = ServerConfig.of("--chunked-prefill-size=512");

    assertThat(config.runningLimit()).isEmpty();
    assertThat(config.speed()).isEqualTo(1);
    assertThat(config.withSpeed(0.5).withRunningLimit(RunningLimit.of(3)))
        .isEqualTo(new ServerConfig(config.args(), Optional.of(RunningLimit.of(3)), 0.5));
  }

  @Test
  void a_speed_that_is_no_positive_factor_is_refused() {
    for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ServerConfig.of().withSpeed(speed))
          .isInstanceOf(InvalidBenchmarkException.class)
          .hasMessageContaining("was " + speed);
    }
  }

  @Test
  void a_client_limit_below_one_is_refused() {
    assertThatThrownBy(() -> new MaxConcurrency(0))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("at least 1, was 0");
    assertThat(MaxConcurrency.UNLIMITED.unlimited()).isTrue();
    assertThat(new MaxConcurrency(5).unlimited()).isFalse();
  }
}
