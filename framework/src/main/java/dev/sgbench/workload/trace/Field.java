package dev.sgbench.workload.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * One field of a row.
 *
 * @param place where it stands
 * @param text as written; of JSON, a string's content or a number's digits
 * @param node of JSON; null for CSV
 */
record Field(Place place, String text, JsonNode node) {

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .toFormatter();

  /** A whole number of at least {@code low} that fits an int. */
  int wholeNumber(int low) {
    String expected = "a whole number of at least " + low;
    try {
      int number = Integer.parseInt(text);
      if (number >= low) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(expected);
    }
    throw wrong(expected);
  }

  /** A number of units of time, not negative, in nanoseconds. */
  long nanos(long unit) {
    String expected = "a number that is not negative";
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.signum() >= 0) {
        return number.multiply(BigDecimal.valueOf(unit)).longValue();
      }
    } catch (NumberFormatException e) {
      throw wrong(expected);
    }
    throw wrong(expected);
  }

  /** A date and time, without offset or in UTC's terms, in nanoseconds since 1970. */
  long dateTimeNanos() {
    try {
      TemporalAccessor at = DATE_TIME.parse(text);
      long offset =
          at.isSupported(ChronoField.OFFSET_SECONDS) ? at.get(ChronoField.OFFSET_SECONDS) : 0;
      Instant instant = LocalDateTime.from(at).toInstant(ZoneOffset.UTC);
      return (instant.getEpochSecond() - offset) * 1_000_000_000L + instant.getNano();
    } catch (DateTimeException e) {
      throw wrong("a time such as 2024-05-10 00:00:00.009930+00:00");
    }
  }

  /** An array of whole numbers. */
  long[] wholeNumbers() {
    if (node == null || !node.isArray()) {
      throw wrong("an array of whole numbers");
    }
    long[] numbers = new long[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (!node.get(i).canConvertToLong() || !node.get(i).isIntegralNumber()) {
        throw wrong("an array of whole numbers");
      }
      numbers[i] = node.get(i).longValue();
    }
    return numbers;
  }

  MalformedRowException wrong(String expected) {
    return new MalformedRowException(place, expected, text.isEmpty() ? "nothing" : text);
  }
}
