package dev.sgbench.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * An annotation on an element, read from mirrors: the classes it names are not loaded.
 *
 * @param given the elements that the source gives
 * @param all those and the defaults
 */
record Annotated(
    Element element,
    AnnotationMirror mirror,
    Map<String, AnnotationValue> given,
    Map<String, AnnotationValue> all) {

  /** What javac has in the place of a value that it could not make out. */
  private static final String ERROR = "<error>";

  static Annotated of(Element element, AnnotationMirror mirror, Elements elements) {
    return new Annotated(
        element,
        mirror,
        byName(mirror.getElementValues()),
        byName(elements.getElementValuesWithDefaults(mirror)));
  }

  /** The annotation of that name on {@code element}, inherited ones included. */
  static Optional<Annotated> find(Element element, String name, Elements elements) {
    return elements.getAllAnnotationMirrors(element).stream()
        .filter(mirror -> nameOf(mirror).equals(name))
        .map(mirror -> of(element, mirror, elements))
        .findFirst();
  }

  static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private static Map<String, AnnotationValue> byName(
      Map<? extends ExecutableElement, ? extends AnnotationValue> values) {
    Map<String, AnnotationValue> byName = new LinkedHashMap<>();
    values.forEach((key, value) -> byName.put(key.getSimpleName().toString(), value));
    return byName;
  }

  /** Whether javac will find fault itself: an element is missing or cannot be made out. */
  boolean erroneous(String... required) {
    return !all.keySet().containsAll(List.of(required))
        || all.values().stream().anyMatch(Annotated::erroneous);
  }

  private static boolean erroneous(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        ? list.stream().anyMatch(member -> erroneous((AnnotationValue) member))
        : ERROR.equals(value.getValue());
  }

  String simpleName() {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  boolean gives(String name) {
    return given.containsKey(name);
  }

  int number(String name) {
    return (Integer) all.get(name).getValue();
  }

  boolean flag(String name) {
    return (Boolean) all.get(name).getValue();
  }

  String text(String name) {
    return (String) all.get(name).getValue();
  }

  /** Simple name of an enum's constant. */
  String constant(String name) {
    return ((Element) all.get(name).getValue()).getSimpleName().toString();
  }

  /** Members of an array. */
  List<AnnotationValue> list(String name) {
    List<?> members = (List<?>) all.get(name).getValue();
    return members.stream().map(AnnotationValue.class::cast).toList();
  }

  Place place() {
    return new Place(element, mirror, null);
  }

  /** Where the value of an element stands, or where the annotation does if it is not given. */
  Place place(String name) {
    return new Place(element, mirror, given.get(name));
  }

  /** Where a member of an array stands. */
  Place place(AnnotationValue value) {
    return new Place(element, mirror, value);
  }
}
