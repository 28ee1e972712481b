package dev.sgbench.api;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

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
  ENUM;

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,19}");

  private static final Pattern REPORTABLE = Pattern.compile("[^\\s,=]+");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  /**
   * Whether {@code value} is one of this type.
   *
   * @param constants of an enum; read for {@link #ENUM} only
   */
  public boolean accepts(String value, List<String> constants) {
    return switch (this) {
      case INT -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
      case DOUBLE -> NUMBER.matcher(value).matches();
      case BOOLEAN -> value.equals("true") || value.equals("false");
      case STRING -> true;
      case ENUM -> constants.contains(value);
    };
  }

  /**
   * Whether reports can show {@code value}: not empty, and no blank, comma or equals sign in it.
   */
  public static boolean reportable(String value) {
    return REPORTABLE.matcher(value).matches();
  }

  private static boolean whole(String value, long least, long most) {
    if (!WHOLE.matcher(value).matches()) {
      return false;
    }
    BigInteger number = new BigInteger(value);
    return number.compareTo(BigInteger.valueOf(least)) >= 0
        && number.compareTo(BigInteger.valueOf(most)) <= 0;
  }
}
