package dev.sgbench.workload;

import dev.sgbench.workload.Seeds.Purpose;
import dev.sgbench.workload.trace.TextFile;
import dev.sgbench.workload.trace.TextRow;
import dev.sgbench.workload.trace.TextRows;
import java.util.function.IntSupplier;

/**
 * Requests that say what a data set says, in its order. The file is read through once, and checked,
 * when this is made; an iteration reads it again, one request ahead of the load.
 */
final class TextContent implements Content {

  private final TextFile file;
  private final Lengths output;
  private final int requests;

  /**
   * @param output how many tokens requests ask for; null for what the rows say
   * @throws IllegalArgumentException if a row is malformed, or does not say what it must
   */
  TextContent(TextFile file, Lengths output) {
    this.file = file;
    this.output = output;
    this.requests = file.check(output == null);
  }

  int requests() {
    return requests;
  }

  @Override
  public RequestSource source(String type, Seeds seeds) {
    TextRows rows = file.open();
    IntSupplier lengths =
        output == null ? null : output.sequence(seeds.random(Purpose.OUTPUT_LENGTHS));
    return new RequestSource() {
      private long made;

      @Override
      public Conversation next() {
        TextRow row = rows.next();
        if (row == null) {
          return null;
        }
        int tokens = lengths == null ? row.output() : lengths.getAsInt();
        return new SingleRequest(made++, type, new TextPrompt(row.text()), tokens, Lineage.ALONE);
      }
    };
  }

  @Override
  public boolean waits() {
    return false;
  }

  @Override
  public String toString() {
    return file + ", output " + (output == null ? "as the rows say" : output);
  }
}
