package dev.sgbench.record;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The table of a report that has a row for each request. */
public final class RequestTable {

  /** The file's name. */
  public static final String NAME = "requests.csv";

  /** What the names of columns begin with that say which cell a row is of. */
  public static final String PARAM = "param:";

  private RequestTable() {}

  /**
   * Reads the rows of measured iterations, in the order of the file.
   *
   * @param report its folder
   * @param rows takes each
   * @throws InvalidBenchmarkException if the folder has no such table
   */
  public static void readMeasured(Path report, Consumer<NamedCsvRecord> rows) {
    Path table = report.resolve(NAME);
    if (!Files.isRegularFile(table)) {
      throw new InvalidBenchmarkException(
          table + " is missing; name the folder of a report that a run has written");
    }
    try (CsvReader<NamedCsvRecord> all = CsvReader.builder().ofNamedCsvRecord(table)) {
      all.stream().filter(row -> !row.getField("iteration").startsWith("-")).forEach(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(table + " cannot be read", e);
    }
  }
}
