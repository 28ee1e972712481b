package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;

/** Checks that several laws make of their parameters. */
final class Require {

  private Require() {}

  static void rate(double rate) {
    if (!(rate > 0 && Double.isFinite(rate))) {
      throw new InvalidWorkloadException(
          "an arrival rate is a positive finite number of requests a second, but was given "
              + rate);
    }
  }

  static void rateOrZero(double rate) {
    if (!(rate >= 0 && Double.isFinite(rate))) {
      throw new InvalidWorkloadException(
          "a rate between bursts or along a profile is a finite number of requests a second, not"
              + " negative, but was given "
              + rate);
    }
  }

  static void between(String what, double low, double high, double value) {
    if (!(value >= low && value <= high)) {
      throw new InvalidWorkloadException(
          "%s is a number from %s to %s, but was given %s".formatted(what, low, high, value));
    }
  }

  static void positive(String what, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new InvalidWorkloadException(
          what + " is a positive finite number, but was given " + value);
    }
  }

  static void length(long tokens) {
    if (tokens < 1) {
      throw new InvalidWorkloadException("a length is at least 1 token, but was given " + tokens);
    }
  }
}
