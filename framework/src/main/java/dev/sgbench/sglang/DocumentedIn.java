package dev.sgbench.sglang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where {@code .DUCUMENT} explains a {@link Literal}, with versions and evidence. On an enum
 * it holds for all constants that have none of their own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface DocumentedIn {

  /** The page's file name without {@code .md}. */
  String page();

  /** The heading's text on that page. */
  String heading();
}
