package dev.sgbench.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;

/** Reads the policies that {@code @RoutingBench} names. */
final class PolicyReader {

  private final TypeElement bench;
  private final Elements elements;
  private final Reporter reporter;

  PolicyReader(TypeElement bench, Elements elements, Reporter reporter) {
    this.bench = bench;
    this.elements = elements;
    this.reporter = reporter;
  }

  List<PolicyModel> read(Annotated routing) {
    List<PolicyModel> policies = new ArrayList<>();
    Set<String> names = new HashSet<>();
    if (routing.list("policy").isEmpty()) {
      reporter.error(routing.place("policy"), Message.POLICY_NONE);
    }
    for (AnnotationValue value : routing.list("policy")) {
      TypeElement policy = (TypeElement) ((DeclaredType) value.getValue()).asElement();
      String name = policy.getSimpleName().toString();
      if (!names.add(name)) {
        reporter.error(routing.place(value), Message.POLICY_TWICE, name);
      }
      check(policy, routing.place(value));
      policies.add(
          new PolicyModel(
              elements.getBinaryName(policy).toString(),
              policy.getQualifiedName().toString(),
              name,
              new ParamReader(bench, elements, reporter).read(policy, routing.place(value))));
    }
    return policies;
  }

  private void check(TypeElement policy, Place place) {
    String name = policy.getSimpleName().toString();
    if (TypeChecks.isAbstract(policy)) {
      reporter.error(place, Message.POLICY_ABSTRACT, name);
    } else if (!TypeChecks.isPublic(policy)) {
      reporter.error(place, Message.POLICY_PUBLIC, name);
    } else if (TypeChecks.isInner(policy)) {
      reporter.error(place, Message.POLICY_INNER, name);
    } else if (!TypeChecks.hasPublicConstructor(policy)) {
      reporter.error(place, Message.POLICY_CONSTRUCTOR, name);
    }
  }
}
