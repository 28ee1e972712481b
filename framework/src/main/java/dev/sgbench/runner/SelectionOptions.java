package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.workload.Objective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which benchmarks run, with which parameters, how often: JMH's own options. */
final class SelectionOptions {

  private static final Map<String, Double> SECONDS =
      Map.of("ms", 1e-3, "s", 1.0, "m", 60.0, "min", 60.0, "h", 3600.0);

  @Parameters(
      arity = "0..*",
      paramLabel = "REGEX",
      description = "Run benchmarks whose class name matches one of these. Default: all.")
  private List<String> includes = List.of();

  @Option(names = "-e", paramLabel = "REGEX", description = "Leave out benchmarks that match.")
  private List<String> excludes = List.of();

  @Option(
      names = "-p",
      paramLabel = "NAME=V1,V2",
      description =
          "Values of a parameter in place of the annotation's; Policy.name for a policy's;"
              + " policy=P1,P2 chooses among the policies of a benchmark.")
  private List<String> params = List.of();

  @Option(names = "-wi", paramLabel = "N", description = "Warm-up iterations of each cell.")
  private Integer warmupIterations;

  @Option(names = "-w", paramLabel = "TIME", description = "How long one lasts: 10s, 2m.")
  private String warmupTime;

  @Option(names = "-i", paramLabel = "N", description = "Measured iterations of each cell.")
  private Integer iterations;

  @Option(names = "-r", paramLabel = "TIME", description = "How long one lasts: 10s, 2m.")
  private String time;

  @Option(names = "-f", paramLabel = "N", description = "Forks: server sessions of each cell.")
  private Integer forks;

  @Option(
      names = "--server-arg",
      paramLabel = "ARG",
      description = "A launch argument of SGLang for every server, such as --log-level=warning.")
  private List<String> serverArgs = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of everything random. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--objective",
      paramLabel = "TIME=LIMIT",
      description =
          "What goodput is measured under, in place of the benchmarks' own: ttft=500ms,tpot=50ms;"
              + " also totalLatency and tokenGapMax.")
  private String objective;

  PlanOptions toPlanOptions() {
    return new PlanOptions(
        patterns(includes),
        patterns(excludes),
        params(),
        serverArgs,
        repeats(),
        seed,
        Optional.ofNullable(objective).map(SelectionOptions::objective));
  }

  private static List<Pattern> patterns(List<String> expressions) {
    return expressions.stream().map(SelectionOptions::pattern).toList();
  }

  private static Pattern pattern(String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new InvalidBenchmarkException(
          "REGEX must be a regular expression that is found in a benchmark's name, such as Static; '%s' is none: %s; leave it away to choose all"
              .formatted(expression, e.getDescription()));
    }
  }

  private static Objective objective(String text) {
    try {
      return Objective.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidBenchmarkException("--objective: " + e.getMessage());
    }
  }

  private PlanOptions.Repeats repeats() {
    return new PlanOptions.Repeats(
        optional(forks),
        optional(warmupIterations),
        Optional.ofNullable(warmupTime).map(SelectionOptions::duration),
        optional(iterations),
        Optional.ofNullable(time).map(SelectionOptions::duration));
  }

  private Map<String, List<String>> params() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String param : params) {
      int equals = param.indexOf('=');
      if (equals < 1) {
        throw new InvalidBenchmarkException(
            "-p expects NAME=V1,V2, such as rate=5,10, found " + param);
      }
      values
          .computeIfAbsent(param.substring(0, equals), name -> new ArrayList<>())
          .addAll(List.of(param.substring(equals + 1).split(",", -1)));
    }
    return values;
  }

  private static OptionalInt optional(Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static Duration duration(String text) {
    String number = text.replaceFirst("[a-zA-Z]+$", "");
    Double unit = SECONDS.get(text.substring(number.length()).toLowerCase(Locale.ROOT));
    if (unit == null || !number.matches("\\d+(\\.\\d+)?")) {
      throw new InvalidBenchmarkException(
          "a time is a number and a unit (ms, s, m, h), such as 30s, found " + text);
    }
    return Duration.ofNanos(Math.round(Double.parseDouble(number) * unit * 1e9));
  }
}
