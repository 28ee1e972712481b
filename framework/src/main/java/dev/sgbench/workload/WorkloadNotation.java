package dev.sgbench.workload;

import dev.sgbench.workload.trace.TraceFile;
import java.util.List;

/**
 * A workload of one class as written on a command line; docs/workloads.md lists all notations.
 *
 * @param requests how many; 0 for all that a trace has
 * @param arrivals a law, or a trace whose instants are replayed
 * @param input a law; {@code trace} for the lengths of the trace that arrivals come from; or a
 *     trace whose lengths are taken in its order
 * @param output a law; {@code trace} where input lengths come from a trace, whose output lengths
 *     belong to them
 * @param prefixes shared prefixes, or {@code none}
 * @param sessions turns and think time; {@code 1} for single requests
 */
public record WorkloadNotation(
    int requests, String arrivals, String input, String output, String prefixes, String sessions) {

  private static final String TRACE = "trace";

  /**
   * The workload.
   *
   * @throws IllegalArgumentException if the notation is wrong, or the parts do not fit together
   */
  public Workload workload() {
    boolean lengthsOfTrace = input.equals(TRACE) || TraceFile.isNotation(input);
    if (lengthsOfTrace != output.equals(TRACE)) {
      throw new IllegalArgumentException(
          "input and output lengths come from a trace together: where input is %s, output is %s, but was %s"
              .formatted(input, lengthsOfTrace ? TRACE : "a law", output));
    }
    RequestClass of = RequestClass.named(RequestClass.DEFAULT).arriving(when());
    RequestClass whole = lengthsOfTrace ? ofTrace(of) : ofLaws(of);
    return Workload.requests(count(whole)).mixing(List.of(whole));
  }

  private Arrivals when() {
    return TraceFile.isNotation(arrivals)
        ? Arrivals.trace(TraceFile.parse(arrivals))
        : Arrivals.parse(arrivals);
  }

  private RequestClass ofTrace(RequestClass of) {
    if (!prefixes.equals("none") || !sessions.equals("1")) {
      throw new IllegalArgumentException(
          "requests of a trace have the prefixes that the trace knows and stand alone, but prefixes is %s and sessions is %s"
              .formatted(prefixes, sessions));
    }
    return of.lengthsOf(TraceFile.parse(input.equals(TRACE) ? arrivals : input));
  }

  private RequestClass ofLaws(RequestClass of) {
    RequestClass lengths = of.input(Lengths.parse(input)).output(Lengths.parse(output));
    RequestClass prefixed =
        prefixes.equals("none") ? lengths : lengths.prefixes(Prefixes.parse(prefixes));
    return sessions.equals("1") ? prefixed : prefixed.sessions(Sessions.parse(sessions));
  }

  private int count(RequestClass of) {
    int most = Integer.MAX_VALUE;
    if (of.arrivals() instanceof TraceArrivals trace) {
      most = trace.requests();
    }
    if (of.content() instanceof TraceContent trace) {
      most = Math.min(most, trace.requests());
    }
    if (requests > most || (requests == 0 && most == Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          most == Integer.MAX_VALUE
              ? "requests is 0, all that a trace has, but nothing comes from a trace; say how many"
              : "%d requests are asked for, but the trace has %d".formatted(requests, most));
    }
    return requests == 0 ? most : requests;
  }
}
