package dev.sgbench.api;

import java.util.List;

/**
 * A {@code @Param} field.
 *
 * @param name the field's
 * @param type of the field
 * @param constants names of the enum's constants; empty for other types
 * @param values as the annotation gives them, all of the right type
 */
public record ParamDescriptor(
    String name, ParamType type, List<String> constants, List<String> values) {

  /** Copies the lists. */
  public ParamDescriptor {
    constants = List.copyOf(constants);
    values = List.copyOf(values);
  }
}
