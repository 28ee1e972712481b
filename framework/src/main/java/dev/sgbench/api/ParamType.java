package dev.sgbench.api;

/** The Java types that a {@code @Param} field may have. */
public enum ParamType {
  /** {@code int}. */
  INT,
  /** {@code long}. */
  LONG,
  /** {@code double}. */
  DOUBLE,
  /** {@code boolean}. */
  BOOLEAN,
  /** {@link String}. */
  STRING,
  /** Any enum. */
  ENUM
}
