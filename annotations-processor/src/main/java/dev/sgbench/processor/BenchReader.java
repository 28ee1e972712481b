package dev.sgbench.processor;

import dev.sgbench.api.NodeBench;
import dev.sgbench.api.RoutingBench;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads a benchmark class, reporting every independent mistake in one pass. */
final class BenchReader {

  private final TypeElement type;
  private final Elements elements;
  private final Reporter reporter;

  BenchReader(TypeElement type, Elements elements, Reporter reporter) {
    this.type = type;
    this.elements = elements;
    this.reporter = reporter;
  }

  /** The class's model; empty if something is wrong with it, which then has been reported. */
  Optional<BenchModel> read() {
    Optional<Annotated> node = Annotated.find(type, NodeBench.class.getName(), elements);
    Optional<Annotated> routing = Annotated.find(type, RoutingBench.class.getName(), elements);
    if (node.isPresent() && routing.isPresent()) {
      reporter.error(routing.get().place(), Message.BENCH_KIND, type.getSimpleName());
      return Optional.empty();
    }
    if (node.isPresent()
        ? node.get().erroneous("strategy")
        : routing.get().erroneous("policy", "gpus")) {
      return Optional.empty();
    }
    if (type.getKind() != ElementKind.CLASS) {
      reporter.error(Place.of(type), Message.CLASS_KIND, type.getSimpleName());
      return Optional.empty();
    }
    checkClass();
    return read(node, routing);
  }

  private Optional<BenchModel> read(Optional<Annotated> node, Optional<Annotated> routing) {
    List<ParamModel> params = new ParamReader(type, elements, reporter).read(type, Place.of(type));
    DefinitionReader definitions = new DefinitionReader(type, params, elements, reporter);
    String definition =
        node.map(definitions::node).or(() -> routing.map(definitions::routing)).orElseThrow();
    List<PolicyModel> policies =
        routing.map(new PolicyReader(type, elements, reporter)::read).orElse(List.of());
    String protocol = new JmhReader(type, elements, reporter).protocol();
    MethodReader methods = new MethodReader(type, elements, reporter);
    Optional<String> load = methods.load();
    Optional<String> server = methods.server();
    return reporter.clean()
        ? Optional.of(
            new BenchModel(
                type, definition, protocol, params, policies, load.orElseThrow(), server))
        : Optional.empty();
  }

  private void checkClass() {
    String name = type.getSimpleName().toString();
    if (!TypeChecks.isPublic(type)) {
      reporter.error(Place.of(type), Message.CLASS_PUBLIC, name);
    } else if (!TypeChecks.hasPublicConstructor(type)) {
      reporter.error(Place.of(type), Message.CLASS_CONSTRUCTOR, name);
    }
    if (TypeChecks.isAbstract(type)) {
      reporter.error(Place.of(type), Message.CLASS_ABSTRACT, name);
    }
    if (TypeChecks.isInner(type)) {
      reporter.error(Place.of(type), Message.CLASS_INNER, name);
    }
    if (!type.getTypeParameters().isEmpty()) {
      reporter.error(Place.of(type), Message.CLASS_GENERIC, name);
    }
    if (elements.getPackageOf(type).isUnnamed()) {
      reporter.error(Place.of(type), Message.CLASS_PACKAGE, name);
    }
  }
}
