package dev.sgbench.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * Where in the source something stands.
 *
 * @param annotation on the element; null for the element itself
 * @param value within the annotation; null for the annotation itself
 */
record Place(Element element, AnnotationMirror annotation, AnnotationValue value) {

  static Place of(Element element) {
    return new Place(element, null, null);
  }
}
