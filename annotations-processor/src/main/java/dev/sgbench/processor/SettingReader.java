package dev.sgbench.processor;

import dev.sgbench.api.ParamType;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.openjdk.jmh.annotations.Param;

/** Reads settings that come from an annotation's element or from a {@code @Param} field. */
final class SettingReader {

  private final TypeElement type;
  private final List<ParamModel> params;
  private final Elements elements;
  private final Reporter reporter;

  SettingReader(TypeElement type, List<ParamModel> params, Elements elements, Reporter reporter) {
    this.type = type;
    this.params = params;
    this.elements = elements;
    this.reporter = reporter;
  }

  /** What the annotation gives; empty if it leaves the setting out. */
  Optional<Integer> read(Annotated bench, String name) {
    param(name).ifPresent(this::check);
    if (!bench.gives(name)) {
      return Optional.empty();
    }
    if (param(name).isPresent()) {
      reporter.error(bench.place(name), Message.SETTING_TWICE, name);
    }
    int value = bench.number(name);
    if (value < 1) {
      reporter.error(bench.place(name), Message.SETTING_RANGE, name, value);
    }
    return Optional.of(value);
  }

  /** Whether the element or a field gives the setting. */
  boolean given(Annotated bench, String name) {
    return bench.gives(name) || param(name).isPresent();
  }

  /** Where the setting is given. */
  Place place(Annotated bench, String name) {
    return bench.gives(name) ? bench.place(name) : Place.of(field(name));
  }

  private Optional<ParamModel> param(String name) {
    return params.stream().filter(param -> param.name().equals(name)).findFirst();
  }

  private VariableElement field(String name) {
    return TypeChecks.hierarchy(type).stream()
        .flatMap(level -> ElementFilter.fieldsIn(level.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst()
        .orElseThrow();
  }

  private void check(ParamModel param) {
    VariableElement field = field(param.name());
    if (param.type() != ParamType.INT) {
      reporter.error(Place.of(field), Message.SETTING_TYPE, param.name(), param.javaType());
      return;
    }
    Annotated values = Annotated.find(field, Param.class.getName(), elements).orElseThrow();
    for (AnnotationValue given : values.list("value")) {
      String value = (String) given.getValue();
      if (ParamType.INT.accepts(value, List.of()) && Integer.parseInt(value) < 1) {
        reporter.error(values.place(given), Message.SETTING_RANGE, param.name(), value);
      }
    }
  }
}
