package dev.sgbench.benchmarks.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal shows after some output, for the few control sequences that sgbench writes. */
final class Screen {

  private static final Pattern PARTS =
      Pattern.compile("\u001B\\[(\\?7[lh]|\\d*[AJKm])|\r|\n|[^\u001B\r\n]+");

  private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
  private int row;
  private int column;

  private Screen() {}

  /** The lines of the screen, of which none is ever scrolled away. */
  static List<String> after(String output) {
    Screen screen = new Screen();
    Matcher part = PARTS.matcher(output);
    int end = 0;
    while (part.find()) {
      if (part.start() != end) {
        throw new IllegalStateException("unknown sequence at " + output.substring(end));
      }
      end = part.end();
      screen.take(part.group(), part.group(1));
    }
    return screen.lines.stream().map(line -> line.toString().stripTrailing()).toList();
  }

  private void take(String part, String control) {
    if (control != null) {
      control(control);
    } else if (part.equals("\r")) {
      column = 0;
    } else if (part.equals("\n")) {
      row++;
      if (row == lines.size()) {
        lines.add(new StringBuilder());
      }
    } else {
      StringBuilder line = lines.get(row);
      line.append(" ".repeat(Math.max(0, column - line.length())));
      line.replace(column, Math.min(line.length(), column + part.length()), part);
      column += part.length();
    }
  }

  private void control(String control) {
    switch (control.charAt(control.length() - 1)) {
      case 'A' -> row -= Integer.parseInt(control.substring(0, control.length() - 1));
      case 'J' -> {
        lines.subList(row + 1, lines.size()).clear();
        lines.get(row).setLength(column);
      }
      case 'K' -> lines.get(row).setLength(column);
      default -> {
        // Boldness and wrapping move nothing.
      }
    }
  }
}
