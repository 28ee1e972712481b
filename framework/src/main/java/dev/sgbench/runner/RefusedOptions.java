package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import java.util.List;
import java.util.Map;

/** Options of JMH's command line that cannot mean anything here, each with the reason. */
final class RefusedOptions {

  private static final String OPEN_LOOP =
      "load comes from arrivals, not from threads or repeated calls; set the rate or the number of clients in @Load";
  private static final String NO_FORKED_JVM =
      "a fork here is a fresh set of servers, not a fresh JVM; give JVM options to the java command itself";
  private static final String METRICS =
      "mode and unit belong to each metric; choose among the records of the report instead";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("-t", OPEN_LOOP),
          Map.entry("-tg", OPEN_LOOP),
          Map.entry("-bs", OPEN_LOOP),
          Map.entry("-wbs", OPEN_LOOP),
          Map.entry("-opi", OPEN_LOOP),
          Map.entry("-bm", METRICS),
          Map.entry("-tu", METRICS),
          Map.entry(
              "-si", "every iteration starts and ends alike: there is nothing to synchronize"),
          Map.entry("-gc", "a collection between iterations would hide pauses that users have"),
          Map.entry("-wm", "warm-up belongs to each cell, on its own servers"),
          Map.entry("-wmb", "warm-up belongs to each cell, on its own servers"),
          Map.entry("-wf", "a warm-up fork would be a server start thrown away"),
          Map.entry("-jvm", NO_FORKED_JVM),
          Map.entry("-jvmArgs", NO_FORKED_JVM),
          Map.entry("-jvmArgsAppend", NO_FORKED_JVM),
          Map.entry("-jvmArgsPrepend", NO_FORKED_JVM),
          Map.entry(
              "-prof",
              "profilers of JMH look at forked JVMs; profile the servers with SGLang's own"),
          Map.entry("-foe", "a failure always ends the run"),
          Map.entry(
              "-to",
              "a server that hangs or falls silent while it holds requests ends the run by itself"),
          Map.entry("-v", "there is one verbosity; the servers' logs lie beside the report"));

  private RefusedOptions() {}

  static void check(List<String> arguments) {
    for (String argument : arguments) {
      String reason = REASONS.get(argument.replaceFirst("=.*", ""));
      if (reason != null) {
        throw new InvalidBenchmarkException(
            argument + " is JMH's option and means nothing here: " + reason + ".");
      }
    }
  }
}
