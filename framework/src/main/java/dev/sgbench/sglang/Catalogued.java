package dev.sgbench.sglang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the item of a catalogue that a {@link Literal} is. On an enum it holds for all constants
 * that have none of their own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
@interface Catalogued {

  /**
   * Catalogue and item, such as {@code fields:v1_loads.*}, where the star stands for the literal.
   */
  String value();
}
