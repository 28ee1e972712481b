package dev.sgbench.workload.trace;

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

class TraceFileTest {

  @TempDir private Path folder;

  private static List<List<Long>> rows(String notation) {
    List<List<Long>> rows = new ArrayList<>();
    TraceFile.parse(notation.replace(":", ":src/test/resources/traces/"))
        .read((at, row) -> rows.add(List.of(at, (long) row.input(), (long) row.output())));
    return rows;
  }

  private String malformed(String format, String content) throws IOException {
    Path file = folder.resolve("trace");
    Files.writeString(file, content);
    TraceFile trace = TraceFile.parse(format + ":" + file);
    try {
      trace.read((at, row) -> {});
    } catch (MalformedRowException e) {
      assertThat(e.getMessage()).startsWith(file.toString());
      return e.getMessage().substring(file.toString().length());
    }
    throw new AssertionError("nothing was found wrong");
  }

  @Test
  void azure_traces_of_both_years_are_read() {
    assertThat(rows("azure:azure-2023.csv"))
        .containsExactly(
            List.of(0L, 374L, 44L),
            List.of(250_000_000L, 396L, 109L),
            List.of(2_000_000_000L, 879L, 55L));
    assertThat(rows("azure:azure-2024.csv"))
        .containsExactly(
            List.of(0L, 2162L, 5L),
            List.of(7_405_000L, 2399L, 6L),
            List.of(1_000_000_000L, 76L, 15L));
  }

  @Test
  void burstgpt_is_read_with_and_without_sessions() {
    assertThat(rows("burstgpt:burstgpt.csv"))
        .containsExactly(
            List.of(0L, 472L, 18L),
            List.of(40_000_000_000L, 1087L, 230L),
            List.of(113_000_000_000L, 417L, 276L));
    assertThat(rows("burstgpt:burstgpt-sessions.csv@drop-empty"))
        .containsExactly(List.of(0L, 472L, 18L), List.of(3_500_000_000L, 100L, 7L));
  }

  @Test
  void mooncake_is_read_with_its_blocks() {
    List<String> blocks = new ArrayList<>();
    TraceFile.parse("mooncake:src/test/resources/traces/mooncake.jsonl")
        .read((at, row) -> blocks.add(at + " " + Arrays.toString(row.blocks())));
    assertThat(blocks).containsExactly("0 [0, 1, 2]", "3000000000 [0, 1, 3]", "3500000000 [9]");
  }

  @Test
  void lengths_are_read_with_and_without_instants() {
    assertThat(rows("lengths:lengths.csv"))
        .containsExactly(List.of(-1L, 10L, 2L), List.of(-1L, 20L, 3L));
    assertThat(rows("jsonl:lengths.jsonl"))
        .containsExactly(List.of(0L, 10L, 2L), List.of(750_000_000L, 20L, 3L));
  }

  @Test
  void an_earlier_runs_requests_are_replayed() throws IOException {
    Path file = folder.resolve("requests.csv");
    Files.write(
        file,
        List.of(
            "param:rate,iteration,fork,error,input_length,output_length,arrival",
            "5,-1,0,,9,9,0.1",
            "5,0,0,\"a, b\",10,3,7.5",
            "5,0,0,,11,4,8",
            "5,1,0,,12,5,9"));
    List<String> rows = new ArrayList<>();
    TraceFile.parse("requests:" + file)
        .read((at, row) -> rows.add(at + " " + row.input() + " " + row.output()));
    assertThat(rows).containsExactly("0 10 3", "500000000 11 4");
  }

  @Test
  void an_earlier_runs_requests_are_put_in_order_of_arrival() throws IOException {
    Path file = folder.resolve("requests.csv");
    Files.write(
        file,
        List.of(
            "iteration,fork,input_length,output_length,arrival",
            "0,0,11,4,8",
            "0,0,12,5,9",
            "0,0,10,30,7.5"));
    List<String> rows = new ArrayList<>();
    TraceFile.parse("requests:" + file).read((at, row) -> rows.add(at + " " + row.input()));
    assertThat(rows).containsExactly("0 10", "500000000 11", "1500000000 12");
  }

  @Test
  void a_turn_that_does_not_follow_the_one_before_is_malformed() throws IOException {
    String head = "input_length,output_length,arrival,session,turn,prefix_group,prefix_tokens\n";
    String first = "10,5,0,3,0,,0\n";
    assertThat(malformed("lengths", head + first + "20,5,1,3,2,,15\n"))
        .contains("line 3", "expected turn 1 of session 3, which has 15 tokens", "found turn 2");
    assertThat(malformed("lengths", head + first + "20,5,1,3,1,,14\n"))
        .contains("line 3", "which has 15 tokens", "found turn 1 with prefix_tokens 14");
    assertThat(malformed("lengths", head + "10,5,0,3,0,1,11\n"))
        .isEqualTo(
            ", line 2, column 7 (prefix_tokens): expected no more than the 10 tokens of the input, found 11");
    assertThat(malformed("lengths", head + "10,5,0,x,0,,0\n"))
        .contains("line 2, column 4 (session)", "found x");
  }

  @Test
  void a_trace_is_cut_and_sped_up() {
    assertThat(rows("azure:azure-2023.csv@from-0.25@speed-10"))
        .containsExactly(List.of(0L, 396L, 109L), List.of(175_000_000L, 879L, 55L));
    assertThat(rows("azure:azure-2023.csv@from-0.25@for-1")).hasSize(1);
    assertThat(rows("azure:azure-2023.csv@for-2")).hasSize(2);
  }

  @Test
  void rows_left_out_are_counted() {
    TraceFile trace =
        TraceFile.parse("burstgpt:src/test/resources/traces/burstgpt-sessions.csv@drop-empty");
    assertThat(trace.read((at, row) -> {})).isEqualTo(new TraceFile.Summary(2, 1, 3_500_000_000L));
  }

  @Test
  void a_malformed_row_names_file_line_column_and_what_was_expected() throws IOException {
    String head = "TIMESTAMP,ContextTokens,GeneratedTokens\n";
    String good = "2024-05-10 00:00:01,5,5\n";
    assertThat(malformed("azure", head + good + "2024-05-10 00:00:02,many,5\n"))
        .isEqualTo(
            ", line 3, column 2 (ContextTokens): expected a whole number of at least 1, found many");
    assertThat(malformed("azure", head + "yesterday,5,5\n"))
        .startsWith(", line 2, column 1 (TIMESTAMP): expected a time such as");
    assertThat(malformed("azure", head + good + "2024-05-10 00:00:02,5\n"))
        .isEqualTo(", line 3, column 1: expected 3 fields, as the header has, found 2 fields");
    assertThat(malformed("azure", head + good + "2024-05-10 00:00:00,5,5\n"))
        .contains("line 3", "sort the file by time", "one 1000000000 ns earlier");
    assertThat(malformed("azure", head + "2024-05-10 00:00:02,5,0\n")).contains("@drop-empty");
    assertThat(malformed("azure", "time,in,out\n1,2,3\n"))
        .contains("line 1", "expected a column TIMESTAMP, found the columns [time, in, out]");
    assertThat(malformed("azure", "")).contains("expected a header, found an empty file");
  }

  @Test
  void a_malformed_json_row_names_its_place_too() throws IOException {
    String good =
        "{\"timestamp\": 0, \"input_length\": 5, \"output_length\": 1, \"hash_ids\": [1]}\n";
    assertThat(malformed("mooncake", good + good.replace("[1]", "[1, 2]")))
        .isEqualTo(
            ", line 2, column 69 (hash_ids): expected 1 blocks of 512 tokens for an input of 5, found [1,2]");
    assertThat(malformed("mooncake", good + good.replace("[1]", "\"1\"")))
        .contains("line 2", "an array of whole numbers");
    assertThat(malformed("mooncake", good.replace("\"timestamp\": 0, ", "")))
        .contains("line 1", "expected a field timestamp");
    assertThat(malformed("mooncake", good + "{\"timestamp\": }"))
        .contains("line 2", "expected JSON");
    assertThat(malformed("mooncake", good + "7")).contains("line 2", "expected an object");
    assertThat(malformed("mooncake", good.replace("0", "-1")))
        .contains("expected a number that is not negative, found -1");
  }

  @Test
  void a_wrong_notation_is_answered_with_what_is_known() {
    assertThatThrownBy(() -> TraceFile.parse("azur:/x")).hasMessageContaining("azure, burstgpt");
    assertThatThrownBy(() -> TraceFile.parse("azure:")).hasMessageContaining("FORMAT:PATH");
    assertThatThrownBy(() -> TraceFile.parse("azure:/x@slow-2")).hasMessageContaining("@speed-");
    assertThatThrownBy(() -> TraceFile.parse("azure:/x@drop-none"))
        .hasMessageContaining("@drop-empty");
    assertThatThrownBy(() -> TraceFile.parse("azure:/x@speed-0"))
        .hasMessageContaining("positive speed");
  }

  @Test
  void a_file_that_is_not_there_is_an_error() {
    assertThatThrownBy(() -> rows("azure:nothing.csv"))
        .isInstanceOf(InvalidWorkloadException.class)
        .hasMessageContainingAll(
            "the trace src/test/resources/traces/nothing.csv is no file; a relative path begins at",
            Path.of("").toAbsolutePath().toString());
  }
}
