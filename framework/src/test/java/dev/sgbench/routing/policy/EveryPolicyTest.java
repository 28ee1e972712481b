package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No shipped policy is forgotten where all of them belong. */
class EveryPolicyTest {

  private static final Path SOURCES = Path.of("src");

  @Test
  void has_a_contract_test() {
    Path tests = SOURCES.resolve("test/java/dev/sgbench/routing/policy");
    assertThat(ShippedPolicies.names())
        .hasSizeGreaterThanOrEqualTo(18)
        .allSatisfy(name -> assertThat(tests.resolve(name + "ContractTest.java")).exists());
  }

  @Test
  void is_timed() throws IOException {
    Path benchmark = SOURCES.resolve("jmh/java/dev/sgbench/engine/BusyRouter.java");
    String timed = Files.readString(benchmark);
    assertThat(ShippedPolicies.names())
        .allSatisfy(name -> assertThat(timed).contains('"' + name + '"'));
  }

  @Test
  void is_described() throws IOException {
    String page = Files.readString(Path.of("../docs/policies.md"));
    assertThat(ShippedPolicies.names())
        .allSatisfy(name -> assertThat(page).contains('`' + name + '`'));
  }
}
