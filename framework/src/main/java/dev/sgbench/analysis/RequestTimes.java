package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.TokenTimes;

/**
 * The durations of one request, in seconds; NaN where an instant they need never came. The one
 * place where they are defined.
 */
public final class RequestTimes {

  private RequestTimes() {}

  /** From arrival to dispatch. */
  public static double queueTime(RequestRecord request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.dispatch());
  }

  /** At the admission gate, and in the server's queue as the server tells it. */
  public static double serverQueueTime(RequestRecord request) {
    Instants at = request.instants();
    return request.report() == null
        ? Double.NaN
        : seconds(at.dispatch(), at.admitted()) + request.report().queueTime();
  }

  /** From dispatch to the end of the stream. */
  public static double serverLatency(RequestRecord request) {
    Instants at = request.instants();
    return seconds(at.dispatch(), at.finish());
  }

  /** From arrival to the end: of the batch in static batching, else of the stream. */
  public static double totalLatency(RequestRecord request) {
    return seconds(request.instants().arrival(), end(request));
  }

  /** From arrival to the end of the request's own stream. */
  public static double ownLatency(RequestRecord request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.finish());
  }

  /** From arrival to the first token. */
  public static double ttft(RequestRecord request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.firstToken());
  }

  /** From dispatch to the first token. */
  public static double ttftFromDispatch(RequestRecord request) {
    Instants at = request.instants();
    return seconds(at.dispatch(), at.firstToken());
  }

  /** From the first token to the last, for each token after the first; NaN below two tokens. */
  public static double tpot(RequestRecord request) {
    Instants at = request.instants();
    int tokens = request.tokens().tokens();
    return tokens < 2 ? Double.NaN : seconds(at.firstToken(), at.lastToken()) / (tokens - 1);
  }

  /** The longest gap before a token, as in {@link Metric#TOKEN_GAP_MAX}; NaN below two events. */
  public static double maxTokenGap(RequestRecord request) {
    TokenTimes tokens = request.tokens();
    return tokens.events() < 2 ? Double.NaN : tokenGap(tokens, tokens.afterLongestGap());
  }

  private static long gapNanos(TokenTimes tokens, int i) {
    return tokens.instant(i) - tokens.instant(i - 1);
  }

  private static int gapTokens(TokenTimes tokens, int i) {
    return tokens.total(i) - tokens.total(i - 1);
  }

  /** The generator's lateness: from arrival to when the loop took the request. */
  public static double lateness(RequestRecord request) {
    Instants at = request.instants();
    return seconds(at.arrival(), at.observed());
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
    for (int i = 1; i < tokens.events(); i++) {
      visitor.gap(tokenGap(tokens, i), tokens.total(i) - tokens.total(i - 1));
    }
  }

  /** The gap before each of the tokens that event {@code i}, from 1, brought. */
  private static double tokenGap(TokenTimes tokens, int i) {
    return gapNanos(tokens, i) / 1e9 / gapTokens(tokens, i);
  }

  /** When the request was over for its user. */
  static long end(RequestRecord request) {
    Instants at = request.instants();
    return request.batch() >= 0 ? at.batchFinish() : at.finish();
  }

  private static double seconds(long from, long to) {
    return from == Instants.ABSENT || to == Instants.ABSENT ? Double.NaN : (to - from) / 1e9;
  }
}
