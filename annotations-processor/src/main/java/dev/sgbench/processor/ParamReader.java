package dev.sgbench.processor;

import dev.sgbench.api.ParamType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.openjdk.jmh.annotations.Param;

/** Reads {@code @Param} fields of benchmarks and policies. */
final class ParamReader {

  private static final Map<String, String> RESERVED =
      Map.of(
          "servers", "where servers come from",
          "policy", "the routing policy",
          "sglang", "the servers' version",
          "gpu", "the servers' GPU");

  private final TypeElement bench;
  private final Elements elements;
  private final Reporter reporter;

  /**
   * @param bench the class beside which code will set the fields
   */
  ParamReader(TypeElement bench, Elements elements, Reporter reporter) {
    this.bench = bench;
    this.elements = elements;
    this.reporter = reporter;
  }

  /**
   * The fields of {@code type} and its superclasses, the highest first.
   *
   * @param user what brings {@code type} into the benchmark
   */
  List<ParamModel> read(TypeElement type, Place user) {
    List<ParamModel> params = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (TypeElement level : TypeChecks.hierarchy(type)) {
      for (VariableElement field : ElementFilter.fieldsIn(level.getEnclosedElements())) {
        Optional<Annotated> param = Annotated.find(field, Param.class.getName(), elements);
        if (param.isPresent()) {
          if (!names.add(field.getSimpleName().toString())) {
            reporter.error(Place.of(field), Message.PARAM_HIDDEN, field);
          }
          read(field, param.get(), user).ifPresent(params::add);
        }
      }
    }
    return params;
  }

  private Optional<ParamModel> read(VariableElement field, Annotated param, Place user) {
    String name = field.getSimpleName().toString();
    checkField(field, user);
    Optional<ParamType> type = type(field.asType());
    if (field.asType().getKind() == TypeKind.ERROR || param.erroneous()) {
      reporter.leaveToCompiler();
      return Optional.empty();
    }
    if (type.isEmpty()) {
      reporter.error(Place.of(field), Message.PARAM_TYPE, name, field.asType());
      return Optional.empty();
    }
    List<String> constants =
        type.get() == ParamType.ENUM ? constants(field.asType()) : List.<String>of();
    List<String> values = values(param, type.get(), constants);
    if (values.isEmpty()) {
      reporter.error(param.place(), Message.PARAM_VALUES, name);
    }
    return Optional.of(
        new ParamModel(name, type.get(), field.asType().toString(), constants, values));
  }

  private void checkField(VariableElement field, Place user) {
    Set<Modifier> modifiers = field.getModifiers();
    String name = field.getSimpleName().toString();
    if (modifiers.contains(Modifier.PRIVATE)
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.FINAL)) {
      reporter.error(Place.of(field), Message.PARAM_MODIFIERS, name);
    } else if (!TypeChecks.reachable(field, bench, elements)) {
      reporter.error(
          user,
          Message.PARAM_ACCESS,
          name,
          field.getEnclosingElement(),
          elements.getPackageOf(bench));
    }
    if (RESERVED.containsKey(name)) {
      reporter.error(Place.of(field), Message.PARAM_RESERVED, name, RESERVED.get(name));
    }
  }

  private Optional<ParamType> type(TypeMirror type) {
    return switch (type.getKind()) {
      case INT -> Optional.of(ParamType.INT);
      case LONG -> Optional.of(ParamType.LONG);
      case DOUBLE -> Optional.of(ParamType.DOUBLE);
      case BOOLEAN -> Optional.of(ParamType.BOOLEAN);
      case DECLARED -> declared(((DeclaredType) type).asElement());
      default -> Optional.empty();
    };
  }

  private Optional<ParamType> declared(Element type) {
    if (type.toString().equals("java.lang.String")) {
      return Optional.of(ParamType.STRING);
    }
    return type.getKind() == ElementKind.ENUM && TypeChecks.reachable(type, bench, elements)
        ? Optional.of(ParamType.ENUM)
        : Optional.empty();
  }

  private static List<String> constants(TypeMirror type) {
    return ((DeclaredType) type)
        .asElement().getEnclosedElements().stream()
            .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
            .map(e -> e.getSimpleName().toString())
            .toList();
  }

  private List<String> values(Annotated param, ParamType type, List<String> constants) {
    if (!param.gives("value")) {
      return type == ParamType.BOOLEAN ? List.of("false", "true") : constants;
    }
    List<String> values = new ArrayList<>();
    for (AnnotationValue given : param.list("value")) {
      String value = (String) given.getValue();
      check(value, param, given, type, constants);
      if (values.contains(value)) {
        reporter.error(param.place(given), Message.PARAM_REPEATED, value, param.element());
      }
      values.add(value);
    }
    return values;
  }

  private void check(
      String value, Annotated param, AnnotationValue at, ParamType type, List<String> constants) {
    if (!ParamType.reportable(value)) {
      reporter.error(param.place(at), Message.PARAM_CHARACTERS, value, param.element());
    } else if (!type.accepts(value, constants)) {
      String expected =
          type == ParamType.ENUM
              ? "one of " + String.join(", ", constants)
              : param.element().asType().toString();
      reporter.error(param.place(at), Message.PARAM_VALUE, value, param.element(), expected);
    }
  }
}
