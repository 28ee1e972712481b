package dev.sgbench.report.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sgbench.report.IterationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows of a table, those of some iterations only: a report has iterations one after the other. */
final class Rows implements AutoCloseable {

  private static final int NANO_DIGITS = 9;

  private final CsvReader<NamedCsvRecord> reader;
  private final Iterator<NamedCsvRecord> rows;
  private final Function<NamedCsvRecord, IterationKey> key;
  private final Predicate<IterationKey> wanted;
  private NamedCsvRecord next;
  private IterationKey nextKey;

  Rows(Path table, Function<NamedCsvRecord, IterationKey> key, Predicate<IterationKey> wanted) {
    try {
      reader = CsvReader.builder().ofNamedCsvRecord(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.rows = reader.iterator();
    this.key = key;
    this.wanted = wanted;
    advance();
  }

  /** Rows of {@code iterations}, of a table that has the cell's parameters as columns. */
  static Rows of(Path table, Set<IterationKey> iterations) {
    return new Rows(table, new Keys(), iterations::contains);
  }

  /** Makes the key of an iteration once for all its rows, which lie together. */
  private static final class Keys implements Function<NamedCsvRecord, IterationKey> {
    private List<String> begin = List.of();
    private IterationKey key;

    @Override
    public IterationKey apply(NamedCsvRecord row) {
      List<String> fields = row.getFields().subList(0, IterationKey.columns(row.getHeader()));
      if (!fields.equals(begin)) {
        begin = fields;
        key = IterationKey.of(row.getHeader(), fields);
      }
      return key;
    }
  }

  static IterationKey key(String cell, NamedCsvRecord row) {
    return new IterationKey(cell, integer(row, "fork"), integer(row, "iteration"));
  }

  private void advance() {
    do {
      next = rows.hasNext() ? rows.next() : null;
      nextKey = next == null ? null : key.apply(next);
    } while (next != null && !wanted.test(nextKey));
  }

  /** Whether the next row belongs to {@code iteration}. */
  boolean goesOn(IterationKey iteration) {
    return iteration.equals(nextKey);
  }

  /** Of the next row; null after the last. */
  IterationKey iteration() {
    return nextKey;
  }

  NamedCsvRecord take() {
    NamedCsvRecord taken = next;
    advance();
    return taken;
  }

  static int integer(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  /** A count; -1 where there is none. */
  static int count(NamedCsvRecord row, String column) {
    return row.getField(column).isEmpty() ? -1 : integer(row, column);
  }

  /** Seconds as nanoseconds, {@code otherwise} where there are none. */
  static long nanos(NamedCsvRecord row, String column, long otherwise) {
    String seconds = row.getField(column);
    return seconds.isEmpty()
        ? otherwise
        : new BigDecimal(seconds).movePointRight(NANO_DIGITS).longValueExact();
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
