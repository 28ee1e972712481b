package dev.sgbench.workload.trace;

import java.io.Closeable;
import java.io.IOException;

/** Rows of a file, one after the other. */
interface RowReader extends Closeable {

  /** The next row, or null after the last. It is valid until the next is asked for. */
  Row next() throws IOException;
}
