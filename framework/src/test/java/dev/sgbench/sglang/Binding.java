package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A literal of the code and what it is bound to.
 *
 * @param constant the enum's constant, such as {@code Endpoint.HEALTH}
 * @param literal as SGLang spells it
 * @param page of the knowledge base, without {@code .md}
 * @param heading on that page
 * @param since the first release that has it; empty for the oldest known
 * @param until the last one; empty for the newest known
 * @param item its catalogue and item; empty if SGLang's packages do not have it
 * @param owner whose word it is then; empty otherwise
 */
record Binding(
    String constant,
    String literal,
    String page,
    String heading,
    String since,
    String until,
    String item,
    String owner) {

  /** All of the code, in the order of enums and constants. */
  static List<Binding> ofCode() throws ReflectiveOperationException {
    List<Binding> result = new ArrayList<>();
    for (JavaClass type : literalEnums()) {
      Class<?> loaded = Class.forName(type.getName());
      for (Object constant : loaded.getEnumConstants()) {
        result.add(of(loaded, (Enum<?>) constant));
      }
    }
    return List.copyOf(result);
  }

  private static List<JavaClass> literalEnums() {
    return new ClassFileImporter()
        .importPackagesOf(Literal.class).stream()
            .filter(
                DescribedPredicate.describe(
                    "enums of literals", t -> t.isEnum() && t.isAssignableTo(Literal.class)))
            .sorted(Comparator.comparing(JavaClass::getName))
            .toList();
  }

  private static Binding of(Class<?> type, Enum<?> constant) throws NoSuchFieldException {
    String name = type.getSimpleName() + "." + constant.name();
    String literal = ((Literal) constant).literal();
    DocumentedIn where = annotation(DocumentedIn.class, type, constant);
    assertThat(where).as("@DocumentedIn of %s", name).isNotNull();
    Versions versions = type.getField(constant.name()).getAnnotation(Versions.class);
    OutsideCatalogue outside = annotation(OutsideCatalogue.class, type, constant);
    Catalogued catalogued = annotation(Catalogued.class, type, constant);
    assertThat(outside != null || catalogued != null)
        .as("%s has @Catalogued or @OutsideCatalogue", name)
        .isTrue();
    return new Binding(
        name,
        literal,
        where.page(),
        where.heading(),
        versions == null ? "" : versions.since(),
        versions == null ? "" : versions.until(),
        outside != null ? "" : catalogued.value().replace("*", literal),
        outside == null ? "" : outside.value());
  }

  /** The constant's own, else its enum's. */
  private static <A extends Annotation> A annotation(
      Class<A> annotation, Class<?> type, Enum<?> constant) throws NoSuchFieldException {
    A own = type.getField(constant.name()).getAnnotation(annotation);
    return own != null ? own : type.getAnnotation(annotation);
  }

  boolean isSglangs() {
    return owner.isEmpty();
  }

  /** The range of releases, as the pages write it beside the literal; or whose word it is. */
  String versions() {
    if (!isSglangs()) {
      return owner;
    }
    if (since.isEmpty()) {
      return until.isEmpty() ? "各版本" : "至 " + until;
    }
    return until.isEmpty() ? since + " 起" : since + "–" + until;
  }

  /** The literal as the pages quote it. */
  String quoted() {
    return "`" + literal + "`";
  }
}
