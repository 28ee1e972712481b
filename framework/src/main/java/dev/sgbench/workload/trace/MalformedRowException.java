package dev.sgbench.workload.trace;

/** A row of a trace is not as its format says. */
public final class MalformedRowException extends InvalidWorkloadException {

  MalformedRowException(Place place, String expected, String found) {
    super("%s: expected %s, found %s".formatted(place, expected, found));
  }
}
