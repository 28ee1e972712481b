package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TextFile;
import dev.sgbench.workload.trace.TraceFile;

/** One class of requests as written on a command line: a {@link WorkloadNotation} of one. */
record ClassNotation(
    String arrivals, String input, String output, String prefixes, String sessions) {

  private static final String TRACE = "trace";
  private static final String JOINT = "joint";
  private static final String ROWS = "rows";

  RequestClass named(String name) {
    if (TextFile.isNotation(input)) {
      return ofTexts(RequestClass.named(name).arriving(when()));
    }
    boolean ofTrace = input.equals(TRACE) || TraceFile.isNotation(input);
    requireTogether(ofTrace, TRACE, "a trace");
    requireTogether(LengthPairs.isNotation(input), JOINT, "pairs");
    RequestClass of = RequestClass.named(name).arriving(when());
    return ofTrace ? ofTrace(of) : ofLaws(of);
  }

  private void requireTogether(boolean inputIs, String word, String source) {
    if (inputIs != output.equals(word)) {
      throw new InvalidWorkloadException(
          "input and output lengths come from %s together: where input is %s, output is %s, but was %s"
              .formatted(source, input, inputIs ? word : "a law", output));
    }
  }

  private Arrivals when() {
    return TraceFile.isNotation(arrivals)
        ? Arrivals.trace(TraceFile.parse(arrivals))
        : Arrivals.parse(arrivals);
  }

  private RequestClass ofTexts(RequestClass of) {
    requireAlone();
    TextFile file = TextFile.parse(input);
    return output.equals(ROWS) ? of.texts(file) : of.texts(file, Lengths.parse(output));
  }

  private void requireAlone() {
    if (!prefixes.equals("none") || !sessions.equals("1")) {
      throw new InvalidWorkloadException(
          "requests of a file have the prefixes that the file knows and stand alone, but prefixes is %s and sessions is %s"
              .formatted(prefixes, sessions));
    }
  }

  private RequestClass ofTrace(RequestClass of) {
    requireAlone();
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
