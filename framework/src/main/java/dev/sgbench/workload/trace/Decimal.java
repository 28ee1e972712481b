package dev.sgbench.workload.trace;

import java.util.regex.Pattern;

/**
 * A number within a notation: plain digits, since what Java reads as well, such as 5d, is a slip.
 */
public final class Decimal {

  private static final Pattern WRITTEN = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE]\\+?\\d+)?");

  private Decimal() {}

  /**
   * The number that {@code part} of {@code text} is.
   *
   * @throws InvalidWorkloadException if it is none
   */
  public static double parse(String text, String part) {
    if (!WRITTEN.matcher(part).matches()) {
      throw new InvalidWorkloadException(
          "\"%s\" has \"%s\" where a number is expected, such as 20 or 0.5".formatted(text, part));
    }
    return Double.parseDouble(part);
  }
}
