package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.workload.Objective;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the command line asks for beyond the benchmarks themselves.
 *
 * @param includes a benchmark runs if one of these is found in its class's name, or if there are
 *     none
 * @param excludes unless one of these is found there too
 * @param params values in place of the annotations', by field or {@code Policy.field}
 * @param serverArgs launch arguments for every server, as if the annotation had them too
 * @param repeats in place of the annotations'
 * @param seed of everything random
 * @param objective in place of the workloads' own
 */
record PlanOptions(
    List<Pattern> includes,
    List<Pattern> excludes,
    Map<String, List<String>> params,
    List<String> serverArgs,
    Repeats repeats,
    long seed,
    Optional<Objective> objective) {

  PlanOptions(
      List<Pattern> includes,
      List<Pattern> excludes,
      Map<String, List<String>> params,
      List<String> serverArgs,
      Repeats repeats,
      long seed) {
    this(includes, excludes, params, serverArgs, repeats, seed, Optional.empty());
  }

  /** Includes and excludes as the command line has them. */
  String choice() {
    return Stream.concat(
            includes.stream().map(Pattern::pattern),
            excludes.stream().map(exclude -> "-e " + exclude.pattern()))
        .collect(Collectors.joining(" "));
  }

  /** What {@code @Fork}, {@code @Warmup} and {@code @Measurement} say otherwise. */
  record Repeats(
      OptionalInt forks,
      OptionalInt warmupIterations,
      Optional<Duration> warmupTime,
      OptionalInt iterations,
      Optional<Duration> time) {

    /**
     * @throws InvalidBenchmarkException if nothing would be measured
     */
    Repeats {
      requireAtLeast(1, "forks, -f,", forks);
      requireAtLeast(0, "warm-up iterations, -wi,", warmupIterations);
      requireAtLeast(1, "measured iterations, -i,", iterations);
    }

    private static void requireAtLeast(int least, String what, OptionalInt number) {
      if (number.isPresent() && number.getAsInt() < least) {
        throw new InvalidBenchmarkException(
            what + " must be at least " + least + ", was " + number.getAsInt());
      }
    }

    /** As the annotations say. */
    static final Repeats AS_ANNOTATED =
        new Repeats(
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty());
  }
}
