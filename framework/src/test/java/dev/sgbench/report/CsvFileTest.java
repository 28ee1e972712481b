package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers written without formatting machinery are those that it would have written. */
class CsvFileTest {

  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  @Test
  void numbers_are_written_as_the_library_writes_them() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    Path path = folder.resolve("table.csv");
    List<String> expected = new ArrayList<>();
    expected.add("a,b,c,d");
    try (CsvFile file = CsvFile.create(path, List.of("a", "b", "c", "d"))) {
      for (int i = 0; i < ROWS; i++) {
        long nanos = random.nextLong() >> random.nextInt(64);
        double few = random.nextInt(-300, 300) / 4.0;
        double any = Double.longBitsToDouble(random.nextLong());
        double decimal = Double.isNaN(any) ? -0.0 : any;
        file.number(nanos).seconds(nanos).decimal(decimal).decimals(2, n -> n == 0 ? few : decimal);
        file.endRow();
        String seconds = BigDecimal.valueOf(nanos, 9).toPlainString();
        expected.add(
            String.join(",", Long.toString(nanos), seconds, decimal + "", few + " " + decimal));
      }
      file.flush();
    }
    assertThat(Files.readAllLines(path)).isEqualTo(expected);
  }
}
