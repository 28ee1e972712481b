package dev.sgbench.routing.policy;

import dev.sgbench.routing.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The last completions of a server, oldest first. */
final class CompletionWindow {

  /** How many completions are kept. */
  static final int SIZE = 20;

  /** How many are needed to speak of a trend. */
  static final int LEAST = 10;

  /**
   * One completion.
   *
   * @param created when it was dispatched, nanoseconds
   * @param finish when it ended, nanoseconds
   * @param latency from dispatch to end, seconds
   * @param tokens that were put out
   */
  private record Completion(double created, double finish, double latency, int tokens) {}

  /** Some completions in a row. */
  record Half(List<Completion> completions) {

    int count() {
      return completions.size();
    }

    double tokens() {
      return completions.stream().mapToInt(Completion::tokens).sum();
    }

    /** Seconds from the first end to the last. */
    double span() {
      return (finish() - completions.get(0).finish()) * NANOS;
    }

    /** The last end, nanoseconds. */
    double finish() {
      return completions.get(count() - 1).finish();
    }

    /** Mean latency, seconds. */
    double latency() {
      return completions.stream().mapToDouble(Completion::latency).average().orElseThrow();
    }
  }

  private static final double NANOS = 1e-9;

  private final List<Completion> completions = new ArrayList<>();

  void add(Outcome outcome) {
    double created = outcome.request().arrival() + outcome.queueTime() / NANOS;
    double latency = outcome.serverLatency();
    completions.add(
        new Completion(created, created + latency / NANOS, latency, outcome.outputTokens()));
    if (completions.size() > SIZE) {
      completions.remove(0);
    }
  }

  int count() {
    return completions.size();
  }

  /** Seconds from the first dispatch to the last. */
  double span() {
    return (completions.get(count() - 1).created() - completions.get(0).created()) * NANOS;
  }

  Half first() {
    return new Half(completions.subList(0, count() / 2));
  }

  Half second() {
    return new Half(completions.subList(count() / 2, count()));
  }
}
