package dev.sgbench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Packages depend one way, and each dangerous tool is used in one place only. */
class ArchitectureTest {

  /** Lowest first: a package may use those before it, and itself. */
  private static final List<String> ORDER =
      List.of(
          "time",
          "workload",
          "routing",
          "api",
          "record",
          "http",
          "sglang",
          "routing.policy",
          "engine",
          "simulation",
          "fixture",
          "analysis",
          "report",
          "report.page",
          "runner");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sgbench");

  @Test
  void every_package_of_the_order_is_looked_at() {
    Set<String> seen = new TreeSet<>();
    CLASSES.forEach(c -> seen.add(layer(c)));
    seen.remove("");
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ORDER);
    assertThat(CLASSES.size()).as("classes looked at").isGreaterThan(150);
  }

  @Test
  void packages_use_only_those_below_them() {
    List<String> wrong = new ArrayList<>();
    for (JavaClass c : CLASSES) {
      for (Dependency d : c.getDirectDependenciesFromSelf()) {
        JavaClass target = d.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("dev.sgbench.")
            && ORDER.indexOf(layer(target)) > ORDER.indexOf(layer(c))) {
          wrong.add(d.getDescription());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void only_the_clock_reads_nano_time() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("dev.sgbench.time..")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void only_fixtures_and_the_runner_start_processes() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages("dev.sgbench.fixture..", "dev.sgbench.runner..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .check(CLASSES);
  }

  @Test
  void randomness_is_passed_in() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom")
        .orShould()
        .callMethod(Math.class, "random")
        .check(CLASSES);
  }

  /** Views are hashed there, for other processes to compare; Java pins a string's hash alone. */
  @Test
  void the_engine_takes_no_hash_from_java() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("dev.sgbench.engine..")
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(HasName.Predicates.name("hashCode"))
                .and(not(JavaCall.Predicates.target(owner(type(String.class))))))
        .orShould()
        .callMethod(Objects.class, "hash", Object[].class)
        .check(CLASSES);
  }

  @Test
  void nothing_but_the_command_line_ends_the_process() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("dev.sgbench.runner..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void policies_have_neither_clock_nor_network() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAPackage("dev.sgbench.routing.policy..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.sgbench.time..", "java.net..", "java.nio.channels..", "java.time..")
        .check(CLASSES);
  }

  private static String layer(JavaClass c) {
    String name = c.getPackageName().replaceFirst("^dev\\.sgbench\\.?", "");
    return ORDER.stream()
        .filter(layer -> name.equals(layer) || name.startsWith(layer + "."))
        .reduce((a, b) -> a.length() > b.length() ? a : b)
        .orElse(name);
  }
}
