package dev.sgbench.workload.trace;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The prompts of a data set, one after the other; the file is closed behind the last. */
public final class TextRows {

  private final TextFile file;
  private final RowReader rows;
  private boolean over;
  private int dropped;

  TextRows(TextFile file) {
    NamedFile.require("the data set", file.path());
    this.file = file;
    try {
      this.rows = file.format().open(file.path());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The next prompt, or null after the last.
   *
   * @throws MalformedRowException if a row is not as the format says, or says nothing
   */
  public TextRow next() {
    try {
      while (!over) {
        Row row = rows.next();
        if (row == null) {
          close();
          return null;
        }
        TextRow read = file.format().read(row);
        if (!read.text().isBlank()) {
          return read;
        }
        leaveOut(row);
      }
      return null;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void leaveOut(Row row) {
    if (!file.dropEmpty()) {
      throw new MalformedRowException(
          row.place(),
          "a question that is not blank, or @drop-empty behind the path to leave such rows out",
          "none");
    }
    dropped++;
  }

  /** How many rows were left out so far. */
  int dropped() {
    return dropped;
  }

  private void close() throws IOException {
    over = true;
    rows.close();
  }

  private UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("cannot read the data set " + file.path(), cause);
  }
}
