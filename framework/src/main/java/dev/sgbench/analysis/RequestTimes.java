package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.TokenTimes;
import java.util.function.LongSupplier;

/**
 * The durations of one request, in seconds; NaN where an instant they need never came. The one
 * place where they are defined.
 */
public final class RequestTimes {

  private RequestTimes() {}

  /** From arrival to dispatch. */
  public static double queueTime(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.dispatch());
  }

  /** At the admission gate, and in the server's queue as the server tells it. */
  public static double serverQueueTime(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.dispatch(), at.admitted()) + request.queueTime();
  }

  /** From dispatch to the end of the stream. */
  public static double serverLatency(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.dispatch(), at.finish());
  }

  /** From arrival to the end: of the batch in static batching, else of the stream. */
  public static double totalLatency(RequestFacts request) {
    return seconds(request.instants().arrival(), end(request));
  }

  /** From arrival to the end of the request's own stream. */
  public static double ownLatency(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.finish());
  }

  /** From arrival to the first token. */
  public static double ttft(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.firstToken());
  }

  /** From dispatch to the first token. */
  public static double ttftFromDispatch(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.dispatch(), at.firstToken());
  }

  /** From the first token to the last, for each token after the first; NaN below two tokens. */
  public static double tpot(RequestFacts request) {
    Instants at = request.instants();
    int tokens = request.tokens().tokens();
    return tokens < 2 ? Double.NaN : seconds(at.firstToken(), at.lastToken()) / (tokens - 1);
  }

  /** The longest gap before a token, as in {@link Metric#TOKEN_GAP_MAX}; NaN below two events. */
  public static double maxTokenGap(RequestFacts request) {
    TokenTimes tokens = request.tokens();
    if (tokens.events() < 2) {
      return Double.NaN;
    }
    int longest = tokens.afterLongestGap();
    long gap = tokens.instant(longest) - tokens.instant(longest - 1);
    return seconds(gap, gapTokens(tokens, longest));
  }

  private static int gapTokens(TokenTimes tokens, int i) {
    return tokens.total(i) - tokens.total(i - 1);
  }

  /** The generator's lateness: from arrival to when the loop took the request. */
  public static double lateness(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.observed());
  }

  /** From when the request might go to when the socket had all of it. */
  static double sendDelay(RequestFacts request) {
    Instants at = request.instants();
    return seconds(at.admitted(), at.sent());
  }

  /** Takes the gaps before tokens, those of one event together. */
  public interface GapVisitor {
    /**
     * One event's.
     *
     * @param seconds before each of its tokens
     * @param tokens how many it brought
     */
    void gap(double seconds, int tokens);
  }

  /** Every gap before a token; those of the first event have none. */
  public static void tokenGaps(TokenTimes tokens, GapVisitor visitor) {
    int events = tokens.events();
    if (events < 2) {
      return;
    }
    LongSupplier instants = tokens.instants();
    long before = instants.getAsLong();
    for (int i = 1; i < events; i++) {
      long instant = instants.getAsLong();
      int brought = gapTokens(tokens, i);
      visitor.gap(seconds(instant - before, brought), brought);
      before = instant;
    }
  }

  private static double seconds(long gap, int tokens) {
    return gap / 1e9 / tokens;
  }

  /** When the request was over for its user. */
  static long end(RequestFacts request) {
    Instants at = request.instants();
    return request.batch() >= 0 ? at.batchFinish() : at.finish();
  }

  private static double seconds(long from, long to) {
    return from == Instants.ABSENT || to == Instants.ABSENT ? Double.NaN : (to - from) / 1e9;
  }
}
