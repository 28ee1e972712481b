package dev.sgbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets of texts: what is read of each format, and what is refused. */
class TextWorkloadTest {

  private static final String FOLDER = "src/test/resources/texts/";

  @TempDir private Path folder;

  private static List<RequestSpec> all(int requests, String input, String output) {
    Workload workload =
        new WorkloadNotation(requests, "constant-10", input, output, "none", "1").workload();
    assertThat(workload.needsTokenizer()).isTrue();
    RequestStream stream = workload.stream(new Seeds(1, 0, 0));
    List<RequestSpec> taken = new ArrayList<>();
    while (!stream.exhausted()) {
      taken.add(stream.take());
    }
    return taken;
  }

  private static String text(RequestSpec request) {
    return ((TextPrompt) request.prompt()).text();
  }

  private static List<String> texts(String input) {
    return all(0, input, "5").stream().map(TextWorkloadTest::text).toList();
  }

  private String malformed(String format, String ending, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("broken." + ending), content);
    try {
      texts(format + ":" + file);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith(file.toString());
      return e.getMessage().substring(file.toString().length());
    }
    throw new AssertionError("it was read");
  }

  @Test
  void of_sharegpt_the_first_human_s_words_are_asked() {
    assertThat(texts("sharegpt:" + FOLDER + "sharegpt.json"))
        .containsExactly("Name three rivers.", "How long is a day\non another planet?");
  }

  @Test
  void of_messages_all_before_the_last_answer_is_asked() {
    assertThat(texts("messages:" + FOLDER + "messages.jsonl"))
        .containsExactly(
            "Answer briefly.\n\nWhat is a queue?", "One part,\nand another.\n\nYes.\n\nGo on.");
  }

  @Test
  void prompts_may_say_how_many_tokens_they_ask_for() {
    List<RequestSpec> json = all(0, "prompts:" + FOLDER + "prompts.jsonl", "rows");
    assertThat(json).extracting(RequestSpec::outputTokens).containsExactly(7, 30);
    assertThat(text(json.get(0))).isEqualTo("Say \"hello\" to the world.");
    List<RequestSpec> csv = all(0, "prompts:" + FOLDER + "prompts.csv", "rows");
    assertThat(csv).extracting(RequestSpec::outputTokens).containsExactly(5, 6);
    assertThat(text(csv.get(0))).isEqualTo("Two lines,\none prompt");
    assertThat(all(0, "prompts:" + FOLDER + "prompts.csv", "9"))
        .extracting(RequestSpec::outputTokens)
        .containsExactly(9, 9);
  }

  @Test
  void requests_are_taken_in_the_file_s_order_and_no_more_than_it_has() {
    assertThat(all(1, "prompts:" + FOLDER + "prompts.csv", "5")).hasSize(1);
    assertThatThrownBy(() -> all(3, "prompts:" + FOLDER + "prompts.csv", "5"))
        .hasMessageContaining("3 requests are asked for, but the trace has 2");
  }

  @Test
  void before_a_server_has_counted_a_word_is_a_token() {
    TextPrompt prompt = new TextPrompt("  one two\tone\n three ");
    int[] ids = new int[prompt.length()];
    prompt.fill(ids);
    assertThat(ids).hasSize(4);
    assertThat(ids[0]).isEqualTo(ids[2]).isNotEqualTo(ids[1]);
    assertThat(Arrays.stream(ids)).allMatch(id -> id >= 3 && id < 32_000);
  }

  @Test
  void a_malformed_row_names_file_line_column_and_what_was_expected() throws IOException {
    assertThat(malformed("prompts", "jsonl", "{\"prompt\": \"a\"}\n{\"prompt\": 7}\n"))
        .isEqualTo(", line 2, column 12 (prompt): expected a text, found 7");
    assertThat(malformed("prompts", "jsonl", "{\"text\": \"a\"}\n"))
        .contains("line 1", "expected a field prompt, found the fields [text]");
    assertThat(malformed("prompts", "csv", "prompt,output_length\na,0\n"))
        .isEqualTo(
            ", line 2, column 2 (output_length): expected a whole number of at least 1, found 0");
    assertThat(malformed("sharegpt", "json", "[{\"conversations\": \"none\"}]"))
        .contains("line 1", "(conversations): expected an array of messages, found none");
    assertThat(malformed("sharegpt", "json", "[{\"conversations\": [{\"from\": \"human\"}]}]"))
        .contains("line 1", "expected messages with a text value");
    assertThat(
            malformed("messages", "jsonl", "{\"messages\": [{\"role\": 1, \"content\": \"a\"}]}"))
        .contains("line 1", "expected messages with a text role");
    assertThat(malformed("sharegpt", "json", "[{\"conversations\": [}]"))
        .contains("line 1", "expected JSON");
    assertThat(malformed("sharegpt", "json", "[7]")).contains("line 1", "expected an object");
  }

  @Test
  void a_row_that_asks_nothing_is_an_error_unless_it_is_to_be_left_out() throws IOException {
    String answers = "{\"conversations\": [{\"from\": \"gpt\", \"value\": \"Hello.\"}]}";
    String asks = answers.replace("gpt", "human");
    assertThat(malformed("sharegpt", "json", "[" + asks + ",\n" + answers + "]"))
        .contains("line 2", "expected a question that is not blank, or @drop-empty");
    Path file = Files.writeString(folder.resolve("some.json"), "[" + answers + "," + asks + "]");
    assertThat(texts("sharegpt:" + file + "@drop-empty")).containsExactly("Hello.");
    Files.writeString(file, "[" + answers + "]");
    assertThatThrownBy(() -> texts("sharegpt:" + file + "@drop-empty"))
        .hasMessageContaining("has no prompt (1 rows were left out)");
  }

  @Test
  void rows_that_do_not_say_how_many_tokens_they_ask_for_need_a_law() {
    assertThatThrownBy(() -> all(0, "sharegpt:" + FOLDER + "sharegpt.json", "rows"))
        .hasMessageContaining("prompt 1 of")
        .hasMessageContaining("does not say how many tokens");
  }

  @Test
  void texts_have_neither_prefixes_nor_sessions() {
    String input = "prompts:" + FOLDER + "prompts.csv";
    assertThatThrownBy(
            () -> new WorkloadNotation(0, "constant-1", input, "5", "2-1-5", "1").workload())
        .hasMessageContaining("stand alone");
  }
}
