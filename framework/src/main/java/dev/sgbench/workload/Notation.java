package dev.sgbench.workload;

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

  double number(int index) {
    return Double.parseDouble(part(index));
  }

  int wholeNumber(int index) {
    return Integer.parseInt(part(index));
  }

  IllegalArgumentException unknown(String known) {
    return new IllegalArgumentException("\"" + text + "\" is not one of " + known);
  }

  private String part(int index) {
    if (index >= numbers.size()) {
      throw new IllegalArgumentException(
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
