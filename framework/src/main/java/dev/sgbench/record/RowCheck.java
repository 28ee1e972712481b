package dev.sgbench.record;

import dev.sgbench.record.RequestRecord.Status;
import java.util.Optional;

/**
 * Holds a row against what must be true of it: instants in order, none missing in a completed
 * request, exactly the tokens that were asked for. A violation means that the measurement itself is
 * broken.
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

  /** The first rule that {@code row} breaks, in words; empty if it is sound. */
  public static Optional<String> violation(RequestRecord row) {
    return order(row).or(() -> events(row)).or(() -> completeness(row)).or(() -> counts(row));
  }

  private static Optional<String> order(RequestRecord row) {
    long[] instants = row.instants().inOrder();
    int before = 0;
    for (int i = 1; i < instants.length; i++) {
      if (instants[i] == Instants.ABSENT) {
        continue;
      }
      if (instants[i] < instants[before]) {
        return Optional.of(
            "%s lies %d ns before %s"
                .formatted(NAMES[i], instants[before] - instants[i], NAMES[before]));
      }
      before = i;
    }
    return Optional.empty();
  }

  private static Optional<String> events(RequestRecord row) {
    TokenTimes tokens = row.tokens();
    if (!tokens.forwards()) {
      return Optional.of("token instants go backwards");
    }
    if (!tokens.growing()) {
      return Optional.of("an event brought no token");
    }
    return tokens.events() == 0 ? Optional.empty() : ends(row.instants(), tokens);
  }

  private static Optional<String> ends(Instants at, TokenTimes tokens) {
    if (tokens.total(0) < 1 || tokens.instant(0) != at.firstToken()) {
      return Optional.of("first token and first token event differ");
    }
    return tokens.instant(tokens.events() - 1) == at.lastToken()
        ? Optional.empty()
        : Optional.of("last token and last token event differ");
  }

  private static Optional<String> completeness(RequestRecord row) {
    if (row.status() != Status.COMPLETED) {
      return Optional.empty();
    }
    long[] instants = row.instants().inOrder();
    int needed = row.batch() >= 0 ? instants.length : instants.length - 1;
    for (int i = 0; i < needed; i++) {
      if (instants[i] == Instants.ABSENT) {
        return Optional.of("a completed request lacks its " + NAMES[i]);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> counts(RequestRecord row) {
    if (row.status() != Status.COMPLETED) {
      return Optional.empty();
    }
    int asked = row.request().outputTokens();
    int input = row.request().inputTokens();
    int prompt = row.report().promptTokens();
    return differ("output tokens received", asked, row.tokens().tokens())
        .or(
            () ->
                differ("output tokens the server counted", asked, row.report().completionTokens()))
        .or(
            () ->
                row.text()
                    ? counted(prompt)
                    : differ(
                        "input tokens the server counted", input, prompt < 0 ? input : prompt));
  }

  private static Optional<String> counted(int prompt) {
    return prompt > 0
        ? Optional.empty()
        : Optional.of("the server did not tell how many tokens it made of a text");
  }

  private static Optional<String> differ(String what, int asked, int found) {
    return asked == found
        ? Optional.empty()
        : Optional.of("%s: %d instead of %d".formatted(what, found, asked));
  }
}
