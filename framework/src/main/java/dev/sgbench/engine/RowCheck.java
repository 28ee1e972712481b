package dev.sgbench.engine;

import dev.sgbench.record.Instants;
import dev.sgbench.record.RequestRecord;

/** What holds for every completed request, or the run is worth nothing. */
final class RowCheck {

  private static final String[] NAMES = {
    "arrival", "observed", "dispatch", "admitted", "sent", "firstToken", "lastToken", "finish"
  };

  private RowCheck() {}

  /**
   * Checks the order of instants, and that exactly the tokens asked for came and were counted by
   * the server.
   */
  static void check(RequestRecord row) {
    Instants at = row.instants();
    long[] instants = {
      at.arrival(),
      at.observed(),
      at.dispatch(),
      at.admitted(),
      at.sent(),
      at.firstToken(),
      at.lastToken(),
      at.finish()
    };
    for (int i = 1; i < instants.length; i++) {
      if (instants[i] < instants[i - 1] || instants[i] == Instants.ABSENT) {
        throw violated(row, "%s comes before %s or is missing".formatted(NAMES[i], NAMES[i - 1]));
      }
    }
    int asked = row.request().outputTokens();
    int read = row.tokens().tokens();
    int counted = row.report().completionTokens();
    if (read != asked || counted != asked) {
      throw violated(
          row,
          "%d output tokens were asked for, %d were read and the server counted %d"
              .formatted(asked, read, counted));
    }
  }

  private static RequestFailedException violated(RequestRecord row, String found) {
    return new RequestFailedException(
        "request %d on server %d breaks a rule every request obeys: %s; %s, finish reason %s"
            .formatted(
                row.request().id(),
                row.server(),
                found,
                row.instants(),
                row.report().finishReason()),
        null);
  }
}
