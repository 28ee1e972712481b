package dev.sgbench.routing.policy;

import dev.sgbench.routing.ExternalRouter;
import dev.sgbench.routing.RoutingPolicy;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.List;

/**
 * All policies that ship but those of other processes, found by looking, for tests that must leave
 * none out.
 */
public final class ShippedPolicies {

  private ShippedPolicies() {}

  /** Their classes' simple names. */
  public static List<String> names() {
    try (ScanResult found =
        new ClassGraph()
            .acceptPackagesNonRecursive(ShippedPolicies.class.getPackageName())
            .enableClassInfo()
            .scan()) {
      return found.getSubclasses(RoutingPolicy.class).stream()
          .filter(policy -> !policy.isInnerClass() && !Modifier.isAbstract(policy.getModifiers()))
          .filter(policy -> !policy.extendsSuperclass(ExternalRouter.class))
          .map(ClassInfo::getSimpleName)
          .sorted()
          .toList();
    }
  }

  /** A fresh one for so many servers, parameters as they are unless said. */
  public static RoutingPolicy make(String name, int servers) {
    try {
      RoutingPolicy policy =
          Class.forName(ShippedPolicies.class.getPackageName() + "." + name)
              .asSubclass(RoutingPolicy.class)
              .getDeclaredConstructor()
              .newInstance();
      if (policy instanceof FixedProbability fixed) {
        fixed.weights = String.join("/", Collections.nCopies(servers, "1"));
      }
      return policy;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + " is no policy with a public constructor", e);
    }
  }
}
