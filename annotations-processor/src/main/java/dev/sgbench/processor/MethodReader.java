package dev.sgbench.processor;

import dev.sgbench.api.Load;
import dev.sgbench.api.Server;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds a benchmark's {@code @Load} and {@code @Server} methods. */
final class MethodReader {

  private final TypeElement type;
  private final Elements elements;
  private final Reporter reporter;

  MethodReader(TypeElement type, Elements elements, Reporter reporter) {
    this.type = type;
    this.elements = elements;
    this.reporter = reporter;
  }

  /** Name of the {@code @Load} method. */
  Optional<String> load() {
    Optional<ExecutableElement> method = find(Load.class, Workload.class);
    if (method.isEmpty()) {
      reporter.error(
          Place.of(type),
          Message.METHOD_MISSING,
          type.getSimpleName(),
          Load.class.getSimpleName(),
          Workload.class.getName());
      return Optional.empty();
    }
    if (!method.get().getParameters().isEmpty()) {
      reporter.error(Place.of(method.get()), Message.METHOD_PARAMETERS, "Load", "no parameters");
    }
    return method.map(m -> m.getSimpleName().toString());
  }

  /** Source of the call of the {@code @Server} method. */
  Optional<String> server() {
    return find(Server.class, ServerConfig.class).map(this::serverCall);
  }

  private String serverCall(ExecutableElement method) {
    List<? extends VariableElement> parameters = method.getParameters();
    boolean index = parameters.size() == 1 && parameters.get(0).asType().getKind() == TypeKind.INT;
    if (!parameters.isEmpty() && !index) {
      reporter.error(
          Place.of(method),
          Message.METHOD_PARAMETERS,
          "Server",
          "no parameter, or one int: the server's index");
    }
    return method.getSimpleName() + (index ? "(index)" : "()");
  }

  private Optional<ExecutableElement> find(Class<?> annotation, Class<?> result) {
    List<ExecutableElement> found = new ArrayList<>();
    for (TypeElement level : TypeChecks.hierarchy(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(level.getEnclosedElements())) {
        if (Annotated.find(method, annotation.getName(), elements).isPresent()) {
          found.removeIf(other -> elements.overrides(method, other, type));
          found.add(method);
        }
      }
    }
    for (ExecutableElement method : found) {
      check(method, annotation.getSimpleName(), result.getName());
    }
    if (found.size() > 1) {
      reporter.error(
          Place.of(found.get(1)),
          Message.METHOD_TWICE,
          type.getSimpleName(),
          annotation.getSimpleName(),
          found.get(0));
    }
    return found.stream().findFirst();
  }

  private void check(ExecutableElement method, String annotation, String result) {
    if (method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.ABSTRACT)
        || !TypeChecks.reachable(method, type, elements)) {
      reporter.error(
          Place.of(method), Message.METHOD_MODIFIERS, annotation, elements.getPackageOf(type));
    }
    if (method.getReturnType().getKind() == TypeKind.ERROR) {
      reporter.leaveToCompiler();
    } else if (!method.getReturnType().toString().equals(result)) {
      reporter.error(
          Place.of(method), Message.METHOD_RESULT, annotation, result, method.getReturnType());
    }
  }
}
