package dev.sgbench.workload;

import dev.sgbench.workload.trace.Decimal;
import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.time.Duration;
import java.util.List;

/**
 * A law as written on a command line: its name and its numbers, joined by hyphens, since parameter
 * values may hold neither blanks nor commas nor equals signs.
 *
 * @param text as written
 * @param law the name; empty where there are only numbers
 * @param numbers as written
 */
record Notation(String text, String law, List<String> numbers) {

  static Notation of(String text) {
    List<String> parts = List.of(text.split("-", -1));
    boolean named = !parts.get(0).isEmpty() && Character.isLetter(parts.get(0).charAt(0));
    return named
        ? new Notation(text, parts.get(0), parts.subList(1, parts.size()))
        : new Notation(text, "", parts);
  }

  /** This notation, if it has so many numbers. */
  Notation exactly(int count) {
    return between(count, count);
  }

  /** This notation, if it has from {@code low} to {@code high} numbers. */
  Notation between(int low, int high) {
    if (numbers.size() < low || numbers.size() > high) {
      String needed = low == high ? low + " are" : low + " to " + high + " are";
      throw new InvalidWorkloadException(
          "\"%s\" has %d numbers behind its name, but %s needed"
              .formatted(text, numbers.size(), needed));
    }
    return this;
  }

  double number(int index) {
    return Decimal.parse(text, part(index));
  }

  int wholeNumber(int index) {
    try {
      return Integer.parseInt(part(index));
    } catch (NumberFormatException e) {
      throw new InvalidWorkloadException(
          "\"%s\" has \"%s\" where a whole number is expected, such as 64"
              .formatted(text, part(index)));
    }
  }

  Duration seconds(int index) {
    return Duration.ofNanos(Math.round(number(index) * 1e9));
  }

  /** Everything from the number at {@code index} on, as written. */
  String rest(int index) {
    part(index);
    return String.join("-", numbers.subList(index, numbers.size()));
  }

  IllegalArgumentException unknown(String known) {
    return new InvalidWorkloadException("\"" + text + "\" is not one of " + known);
  }

  private String part(int index) {
    if (index >= numbers.size()) {
      throw new InvalidWorkloadException(
          "\""
              + text
              + "\" lacks a number: it has "
              + numbers.size()
              + ", and "
              + (index + 1)
              + " are needed");
    }
    return numbers.get(index);
  }
}
