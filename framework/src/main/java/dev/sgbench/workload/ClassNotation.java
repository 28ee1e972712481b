package dev.sgbench.workload;

import dev.sgbench.workload.trace.TraceFile;

/** One class of requests as written on a command line: a {@link WorkloadNotation} of one. */
record ClassNotation(
    String arrivals, String input, String output, String prefixes, String sessions) {

  private static final String TRACE = "trace";
  private static final String JOINT = "joint";

  RequestClass named(String name) {
    boolean ofTrace = input.equals(TRACE) || TraceFile.isNotation(input);
    requireTogether(ofTrace, TRACE, "a trace");
    requireTogether(LengthPairs.isNotation(input), JOINT, "pairs");
    RequestClass of = RequestClass.named(name).arriving(when());
    return ofTrace ? ofTrace(of) : ofLaws(of);
  }

  private void requireTogether(boolean inputIs, String word, String source) {
    if (inputIs != output.equals(word)) {
      throw new IllegalArgumentException(
          "input and output lengths come from %s together: where input is %s, output is %s, but was %s"
              .formatted(source, input, inputIs ? word : "a law", output));
    }
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
    RequestClass lengths =
        LengthPairs.isNotation(input)
            ? of.lengths(LengthPairs.parse(input))
            : of.input(Lengths.parse(input)).output(Lengths.parse(output));
    RequestClass prefixed =
        prefixes.equals("none") ? lengths : lengths.prefixes(Prefixes.parse(prefixes));
    return sessions.equals("1") ? prefixed : prefixed.sessions(Sessions.parse(sessions));
  }
}
