package dev.sgbench.workload.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The formats that data sets of texts come in. */
public enum TextFormat {

  /** ShareGPT: a JSON array of conversations; what the first human says is the prompt. */
  SHAREGPT {
    @Override
    TextRow read(Row row) {
      Cell cell = row.cell("conversations");
      for (JsonNode message : array(cell)) {
        if (HUMAN.contains(text(cell, message, "from"))) {
          return new TextRow(text(cell, message, "value"), TextRow.UNSAID);
        }
      }
      return new TextRow("", TextRow.UNSAID);
    }
  },

  /**
   * Messages as OpenAI's API has them, JSONL: the contents of all before the last answer, with an
   * empty line between them, are the prompt.
   */
  MESSAGES {
    @Override
    TextRow read(Row row) {
      Cell cell = row.cell("messages");
      List<String> contents = new ArrayList<>();
      int asked = 0;
      for (JsonNode message : array(cell)) {
        boolean answer = text(cell, message, "role").equals("assistant");
        contents.add(content(cell, message));
        asked = answer ? asked : contents.size();
      }
      return new TextRow(String.join("\n\n", contents.subList(0, asked)), TextRow.UNSAID);
    }
  },

  /** CSV, or JSONL, of {@code prompt} and, if it is there, {@code output_length}. */
  PROMPTS {
    @Override
    TextRow read(Row row) {
      Cell prompt = row.cell("prompt");
      if (prompt.node() != null && !prompt.node().isTextual()) {
        throw prompt.wrong("a text");
      }
      boolean says = row.has("output_length");
      return new TextRow(
          prompt.text(), says ? row.cell("output_length").wholeNumber(1) : TextRow.UNSAID);
    }
  };

  private static final Set<String> HUMAN = Set.of("human", "user");

  /** What the row says. */
  abstract TextRow read(Row row);

  RowReader open(Path path) throws IOException {
    boolean csv = path.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    return this == PROMPTS && csv ? new CsvRows(path) : new JsonRows(path);
  }

  static boolean known(String name) {
    return Arrays.stream(values()).anyMatch(format -> format.notation().equals(name));
  }

  static String names() {
    return Arrays.stream(values()).map(TextFormat::notation).collect(Collectors.joining(", "));
  }

  /** The format's name on a command line. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static JsonNode array(Cell cell) {
    if (cell.node() == null || !cell.node().isArray()) {
      throw cell.wrong("an array of messages");
    }
    return cell.node();
  }

  private static String text(Cell cell, JsonNode message, String field) {
    JsonNode value = message.path(field);
    if (!value.isTextual()) {
      throw cell.wrong("messages with a text " + field);
    }
    return value.textValue();
  }

  /** A text, or parts of which each is a text. */
  private static String content(Cell cell, JsonNode message) {
    JsonNode content = message.path("content");
    if (!content.isArray()) {
      return text(cell, message, "content");
    }
    List<String> parts = new ArrayList<>();
    content.forEach(part -> parts.add(text(cell, part, "text")));
    return String.join("\n", parts);
  }
}
