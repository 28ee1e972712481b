package dev.sgbench.routing.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No shipped policy is forgotten where all of them belong. */
class EveryPolicyTest {

  private static final Path SOURCES = Path.of("src");
  private static final Path TESTS = SOURCES.resolve("test/java/dev/sgbench/routing/policy");

  @Test
  void has_a_contract_test() {
    assertThat(ShippedPolicies.names())
        .hasSizeGreaterThanOrEqualTo(18)
        .allSatisfy(name -> assertThat(TESTS.resolve(name + "ContractTest.java")).exists());
  }

  /** But the one that all are held against. */
  @Test
  void is_held_against_random_routing_in_a_scenario_of_its_own() throws IOException {
    StringBuilder scenarios = new StringBuilder();
    for (String kind : List.of("", "Cache", "Simulated")) {
      scenarios.append(Files.readString(TESTS.resolve(kind + "PoliciesAgainstRandomTest.java")));
    }
    assertThat(ShippedPolicies.names())
        .filteredOn(name -> !name.equals("UniformRandom"))
        .allSatisfy(
            name ->
                assertThat(scenarios).containsPattern("\\b" + name + "::new|new " + name + "\\("));
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
