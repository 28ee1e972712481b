package dev.sgbench.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.report.IterationKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest {

  private static final String HEADER =
      "param:benchmark,param:policy,param:rate,iteration,fork,x,error,y\n";

  @TempDir private Path folder;

  private Map<IterationKey, List<Double>> read(String text, long bytes) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), text);
    Map<IterationKey, List<Double>> found = new LinkedHashMap<>();
    TableReader.read(
        file,
        bytes,
        List.of("y", "x"),
        (key, rows) ->
            found.put(key, List.of(rows.column("x")[0], rows.column("y")[rows.size() - 1])));
    return found;
  }

  @Test
  void rows_come_by_iteration_under_the_id_of_their_cell() throws IOException {
    String rows =
        "a.B,jsq,5,-1,0,1,,true\na.B,jsq,5,0,0,2,,false\na.B,jsq,5,0,0,3,,true\na.B,,5,0,1,4,,7.5\n";
    assertThat(read(HEADER + rows, Long.MAX_VALUE))
        .containsExactly(
            Map.entry(new IterationKey("a.B:policy=jsq,rate=5", 0, -1), List.of(1.0, 1.0)),
            Map.entry(new IterationKey("a.B:policy=jsq,rate=5", 0, 0), List.of(2.0, 1.0)),
            Map.entry(new IterationKey("a.B:rate=5", 1, 0), List.of(4.0, 7.5)));
  }

  @Test
  void quoted_fields_may_hold_commas_quotes_and_line_breaks() throws IOException {
    String rows = "a.B,,5,0,0,1,\"no, \"\"really\"\"\nno\",2\n";
    assertThat(read(HEADER + rows, Long.MAX_VALUE).values()).containsExactly(List.of(1.0, 2.0));
  }

  @Test
  void what_lies_behind_the_last_finished_iteration_is_not_read() throws IOException {
    String whole = HEADER + "a.B,,5,0,0,1,,2\n";
    assertThat(read(whole + "a.B,,5,1,0,1,\"cut o", whole.length()).keySet())
        .containsExactly(new IterationKey("a.B:rate=5", 0, 0));
  }
}
