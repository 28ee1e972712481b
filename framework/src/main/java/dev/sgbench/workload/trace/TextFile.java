package dev.sgbench.workload.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A data set of texts in a file.
 *
 * @param format of the file
 * @param path of the file
 * @param dropEmpty whether rows that ask nothing are left out; else they are errors
 */
public record TextFile(TextFormat format, Path path, boolean dropEmpty) {

  private static final String DROP_EMPTY = "drop-empty";

  /** Whether {@code text} is written like a data set of texts. */
  public static boolean isNotation(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && TextFormat.known(text.substring(0, colon));
  }

  /**
   * A data set as written on a command line: {@code FORMAT:PATH}, then perhaps {@code @drop-empty}.
   *
   * @throws IllegalArgumentException if {@code text} is no such thing
   */
  public static TextFile parse(String text) {
    List<String> parts = List.of(text.split("@", -1));
    String file = parts.get(0);
    int colon = file.indexOf(':');
    if (!isNotation(file) || colon == file.length() - 1) {
      throw new InvalidWorkloadException(
          "a data set of texts is written FORMAT:PATH[@drop-empty], such as sharegpt:/data/chats.json, with the formats %s, found %s"
              .formatted(TextFormat.names(), text));
    }
    TextFormat format = TextFormat.valueOf(file.substring(0, colon).toUpperCase(Locale.ROOT));
    List<String> options = parts.subList(1, parts.size());
    if (!List.of(DROP_EMPTY).containsAll(options) || options.size() > 1) {
      throw new InvalidWorkloadException(
          "\"@%s\" is not @%s, which is all that may stand behind a data set of texts, once"
              .formatted(String.join("@", options), DROP_EMPTY));
    }
    return new TextFile(format, Path.of(file.substring(colon + 1)), !options.isEmpty());
  }

  /** Opens it. */
  public TextRows open() {
    return new TextRows(this);
  }

  /**
   * Reads it through; returns how many prompts it has.
   *
   * @param outputs whether every row must say how many tokens it asks for
   * @throws IllegalArgumentException if a row is malformed, or there is none
   */
  public int check(boolean outputs) {
    TextRows rows = open();
    int count = 0;
    for (TextRow row = rows.next(); row != null; row = rows.next()) {
      count++;
      if (outputs && row.output() == TextRow.UNSAID) {
        throw new InvalidWorkloadException(
            "prompt %d of %s does not say how many tokens it asks for; give it an output_length, or requests a law of output lengths"
                .formatted(count, path));
      }
    }
    if (count == 0) {
      throw new InvalidWorkloadException(
          "the data set %s has no prompt (%d rows were left out)".formatted(path, rows.dropped()));
    }
    return count;
  }
}
