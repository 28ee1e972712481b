package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.TokenTimes;

/**
 * Holds every row against what must be true of it: instants in order, none missing in a completed
 * request, exactly the tokens that were asked for. A violation means that the measurement itself is
 * broken, and ends the run.
 */
public final class RowCheck {

  private static final String[] NAMES = {
    "arrival",
    "observed",
    "dispatch",
    "admitted",
    "sent",
    "first token",
    "last token",
    "finish",
    "batch finish"
  };

  private RowCheck() {}

  /**
   * Checks one row.
   *
   * @throws IllegalStateException if anything is wrong with it
   */
  public static void check(RequestRecord row) {
    long[] instants = inOrder(row.instants());
    checkOrder(row, instants);
    checkTokenTimes(row);
    if (row.status() == Status.COMPLETED) {
      int needed = row.batch() >= 0 ? instants.length : instants.length - 1;
      for (int i = 0; i < needed; i++) {
        require(row, instants[i] != Instants.ABSENT, "a completed request lacks its ", NAMES[i]);
      }
      checkCounts(row);
    }
  }

  private static long[] inOrder(Instants at) {
    return new long[] {
      at.arrival(),
      at.observed(),
      at.dispatch(),
      at.admitted(),
      at.sent(),
      at.firstToken(),
      at.lastToken(),
      at.finish(),
      at.batchFinish()
    };
  }

  private static void checkOrder(RequestRecord row, long[] instants) {
    int before = 0;
    for (int i = 1; i < instants.length; i++) {
      if (instants[i] == Instants.ABSENT) {
        continue;
      }
      if (instants[i] < instants[before]) {
        String late = String.valueOf(instants[before] - instants[i]);
        require(row, false, NAMES[i], " lies ", late, " ns before ", NAMES[before]);
      }
      before = i;
    }
  }

  private static void checkTokenTimes(RequestRecord row) {
    TokenTimes tokens = row.tokens();
    for (int i = 1; i < tokens.events(); i++) {
      require(row, tokens.instant(i) >= tokens.instant(i - 1), "token instants go backwards");
      require(row, tokens.total(i) > tokens.total(i - 1), "an event brought no token");
    }
    if (tokens.events() > 0) {
      Instants at = row.instants();
      require(
          row,
          tokens.total(0) > 0 && tokens.instant(0) == at.firstToken(),
          "first token and first token event differ");
      require(
          row,
          tokens.instant(tokens.events() - 1) == at.lastToken(),
          "last token and last token event differ");
    }
  }

  private static void checkCounts(RequestRecord row) {
    int asked = row.request().outputTokens();
    requireCount(row, "output tokens received", asked, row.tokens().tokens());
    requireCount(row, "output tokens the server counted", asked, row.report().completionTokens());
    int promptTokens = row.report().promptTokens();
    if (promptTokens >= 0) {
      requireCount(
          row, "input tokens the server counted", row.request().inputTokens(), promptTokens);
    }
  }

  private static void requireCount(RequestRecord row, String what, int asked, int found) {
    if (asked != found) {
      require(row, false, what, ": ", String.valueOf(found), " instead of ", String.valueOf(asked));
    }
  }

  private static void require(RequestRecord row, boolean holds, String... what) {
    if (!holds) {
      throw new IllegalStateException(
          "request "
              + row.request().id()
              + " on server "
              + row.server()
              + " has an impossible record: "
              + String.join("", what)
              + "; its row: "
              + row.status()
              + " "
              + row.instants());
    }
  }
}
