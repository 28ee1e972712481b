package dev.sgbench.sglang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The releases of SGLang that have a {@link Literal}, as the catalogues know them. Without it, all
 * known releases have it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Versions {

  /** The first release that has it; empty if the oldest known one does. */
  String since() default "";

  /** The last release that has it; empty if the newest known one does. */
  String until() default "";
}
