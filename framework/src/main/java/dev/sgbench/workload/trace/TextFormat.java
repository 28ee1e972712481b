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
      Field field = row.field("conversations");
      for (JsonNode message : array(field)) {
        if (HUMAN.contains(text(field, message, "from"))) {
          return new TextRow(text(field, message, "value"), TextRow.UNSAID);
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
      Field field = row.field("messages");
      List<String> contents = new ArrayList<>();
      int asked = 0;
      for (JsonNode message : array(field)) {
        boolean answer = text(field, message, "role").equals("assistant");
        contents.add(content(field, message));
        asked = answer ? asked : contents.size();
      }
      return new TextRow(String.join("\n\n", contents.subList(0, asked)), TextRow.UNSAID);
    }
  },

  /** CSV, or JSONL, of {@code prompt} and, if it is there, {@code output_length}. */
  PROMPTS {
    @Override
    TextRow read(Row row) {
      Field prompt = row.field("prompt");
      if (prompt.node() != null && !prompt.node().isTextual()) {
        throw prompt.wrong("a text");
      }
      boolean says = row.has("output_length");
      return new TextRow(
          prompt.text(), says ? row.field("output_length").wholeNumber(1) : TextRow.UNSAID);
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

  private static JsonNode array(Field field) {
    if (field.node() == null || !field.node().isArray()) {
      throw field.wrong("an array of messages");
    }
    return field.node();
  }

  private static String text(Field field, JsonNode message, String name) {
    JsonNode value = message.path(name);
    if (!value.isTextual()) {
      throw field.wrong("messages with a text " + name);
    }
    return value.textValue();
  }

  /** A text, or parts of which each is a text. */
  private static String content(Field field, JsonNode message) {
    JsonNode content = message.path("content");
    if (!content.isArray()) {
      return text(field, message, "content");
    }
    List<String> parts = new ArrayList<>();
    content.forEach(part -> parts.add(text(field, part, "text")));
    return String.join("\n", parts);
  }
}
