package dev.sgbench.processor;

import dev.sgbench.api.ParamType;
import java.util.List;

/**
 * A {@code @Param} field.
 *
 * @param javaType as source names it
 * @param constants of an enum, else empty
 */
record ParamModel(
    String name, ParamType type, String javaType, List<String> constants, List<String> values) {}
