package dev.sgbench.sglang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a {@link Literal} that SGLang's published packages do not have it, and who does. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@interface OutsideCatalogue {

  /** Whose word it is, as the knowledge base says it beside the word. */
  String value();
}
