package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

  @Test
  void a_key_that_ends_as_base64_does_is_hidden() {
    assertThat(Secrets.hide(List.of("--server-arg=--api-key=aHVudGVyMg==", "--api-key=a=b=")))
        .containsExactly("--server-arg=--api-key=(hidden)", "--api-key=(hidden)");
  }

  @Test
  void a_key_in_an_argument_of_its_own_is_hidden_wherever_it_is_passed_on() {
    assertThat(
            Secrets.hide(
                List.of("--server-arg=--api-key", "--server-arg=aHVudGVyMg==", "-p", "rate=5")))
        .containsExactly("--server-arg=--api-key", "--server-arg=(hidden)", "-p", "rate=5");
    assertThat(
            Secrets.hide(List.of("--server-arg", "--api-key", "--server-arg", "hunter2", "Load")))
        .containsExactly("--server-arg", "--api-key", "--server-arg", "(hidden)", "Load");
    assertThat(Secrets.hide(List.of("--server-arg=--api-key hunter2")))
        .containsExactly("--server-arg=--api-key (hidden)");
  }

  @Test
  void what_is_no_secret_stays() {
    List<String> plain =
        List.of("--max-total-tokens=4096", "-p", "arrivals=poisson-20", "--model", "a=/m/b", "=x");
    assertThat(Secrets.hide(plain)).isEqualTo(plain);
  }
}
