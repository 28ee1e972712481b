package dev.sgbench.report.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.sgbench.report.IterationKey;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads a table of a run as a stream, one iteration at a time: an iteration's rows lie together.
 * Only named columns are kept, and only as numbers.
 */
final class TableReader {

  private final List<String> header;
  private final List<String> names;
  private final int[] fields;
  private final int columns;
  private final BiConsumer<IterationKey, Rows> iterations;
  private List<String> prefix = List.of();
  private IterationKey key;
  private Rows rows;

  private TableReader(
      List<String> header, List<String> names, BiConsumer<IterationKey, Rows> iterations) {
    this.header = header;
    this.names = names;
    this.fields = names.stream().mapToInt(header::indexOf).toArray();
    this.columns = IterationKey.columns(header);
    this.iterations = iterations;
  }

  /**
   * Reads {@code file}.
   *
   * @param bytes how many of it belong to finished iterations
   * @param names of the columns that are wanted
   * @param iterations takes each iteration's rows, in the order of the file
   */
  static void read(
      Path file, long bytes, List<String> names, BiConsumer<IterationKey, Rows> iterations)
      throws IOException {
    try (InputStream in = new Beginning(Files.newInputStream(file), bytes);
        CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in, StandardCharsets.UTF_8)) {
      var records = csv.iterator();
      if (!records.hasNext()) {
        return;
      }
      TableReader reader = new TableReader(records.next().getFields(), names, iterations);
      records.forEachRemaining(reader::take);
      reader.hand();
    }
  }

  private void take(CsvRecord row) {
    if (!sameIteration(row)) {
      hand();
      prefix = List.copyOf(row.getFields().subList(0, columns));
      key = IterationKey.of(header, prefix);
      rows = new Rows(names);
    }
    rows.next();
    for (int i = 0; i < fields.length; i++) {
      rows.set(i, number(row.getField(fields[i])));
    }
  }

  private boolean sameIteration(CsvRecord row) {
    for (int i = prefix.size() - 1; i >= 0; i--) {
      if (!prefix.get(i).equals(row.getField(i))) {
        return false;
      }
    }
    return !prefix.isEmpty();
  }

  private void hand() {
    if (key != null) {
      rows.end();
      iterations.accept(key, rows);
    }
  }

  private static double number(String field) {
    return switch (field) {
      case "" -> Double.NaN;
      case "true" -> 1;
      case "false" -> 0;
      default -> Double.parseDouble(field);
    };
  }

  /** The first bytes of a stream. */
  private static final class Beginning extends FilterInputStream {
    private long left;

    Beginning(InputStream in, long bytes) {
      super(in);
      this.left = bytes;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(buffer, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
