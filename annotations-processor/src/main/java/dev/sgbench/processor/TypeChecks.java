package dev.sgbench.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Facts about classes and their members. */
final class TypeChecks {

  private TypeChecks() {}

  /** Whether the class and all classes around it are public. */
  static boolean isPublic(TypeElement type) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!e.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the class is nested without being static, or local. */
  static boolean isInner(TypeElement type) {
    return type.getNestingKind() != NestingKind.TOP_LEVEL
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  static boolean isAbstract(TypeElement type) {
    return type.getModifiers().contains(Modifier.ABSTRACT);
  }

  static boolean hasPublicConstructor(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(c -> c.getParameters().isEmpty() && c.getModifiers().contains(Modifier.PUBLIC));
  }

  /** The class and its superclasses, the highest first, {@link Object} left out. */
  static List<TypeElement> hierarchy(TypeElement type) {
    List<TypeElement> hierarchy = new ArrayList<>();
    TypeElement next = type;
    while (!next.getQualifiedName().contentEquals("java.lang.Object")) {
      hierarchy.add(0, next);
      if (next.getSuperclass().getKind() != TypeKind.DECLARED) {
        break;
      }
      next = (TypeElement) ((DeclaredType) next.getSuperclass()).asElement();
    }
    return hierarchy;
  }

  /** Whether source in the package of {@code from} can name {@code member}. */
  static boolean reachable(Element member, Element from, Elements elements) {
    for (Element e = member; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      boolean visible =
          e.getModifiers().contains(Modifier.PUBLIC)
              || (!e.getModifiers().contains(Modifier.PRIVATE)
                  && elements.getPackageOf(e).equals(elements.getPackageOf(from)));
      if (!visible) {
        return false;
      }
    }
    return true;
  }
}
