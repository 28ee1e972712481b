package dev.sgbench.workload.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A column of whole numbers of at least 1 in a CSV with a header. */
public final class LengthColumn {

  private LengthColumn() {}

  /**
   * Reads it.
   *
   * @param column its name; empty for the only one
   * @throws MalformedRowException if a row is not as it should be, or there is no row
   * @throws InvalidWorkloadException if there is no such file
   * @throws UncheckedIOException if the file cannot be read
   */
  public static int[] read(Path path, String column) {
    NamedFile.require("the file of lengths", path);
    IntStream.Builder lengths = IntStream.builder();
    try (CsvRows rows = new CsvRows(path)) {
      String name = column.isEmpty() ? rows.only() : column;
      for (Row row = rows.next(); row != null; row = rows.next()) {
        lengths.add(row.field(name).wholeNumber(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the lengths in " + path, e);
    }
    int[] all = lengths.build().toArray();
    if (all.length == 0) {
      throw new MalformedRowException(
          new Place(path.toString(), 2, 1, column), "a length", "the end of the file");
    }
    return all;
  }
}
