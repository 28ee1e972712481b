package dev.sgbench.simulation;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.sglang.LaunchFlag;
import dev.sgbench.sglang.Literal;
import dev.sgbench.sglang.SchedulingFlag;
import dev.sgbench.sglang.flags.LaunchArguments;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SGLang's launch arguments as the simulation understands them. An argument is modelled, or it has
 * no effect on time, or it must be the one the calibration was measured with; any other is refused,
 * so that no simulated figure silently ignores what was asked for.
 */
public final class SimulatedArguments {

  /** Flags with a value that the simulation models. */
  static final Set<String> MODELLED =
      literals(
          LaunchFlag.MAX_RUNNING_REQUESTS,
          LaunchFlag.MAX_TOTAL_TOKENS,
          LaunchFlag.RANDOM_SEED,
          SchedulingFlag.PP_MAX_MICRO_BATCH_SIZE,
          SchedulingFlag.MAX_PREFILL_TOKENS,
          SchedulingFlag.CHUNKED_PREFILL_SIZE,
          SchedulingFlag.PREFILL_MAX_REQUESTS,
          SchedulingFlag.MAX_QUEUED_REQUESTS,
          SchedulingFlag.STREAM_INTERVAL,
          SchedulingFlag.PREEMPTION_THRESHOLD,
          SchedulingFlag.SCHEDULE_POLICY,
          SchedulingFlag.SCHEDULE_CONSERVATIVENESS,
          SchedulingFlag.CONTEXT_LENGTH);

  /** Flags without a value that the simulation models. */
  static final Set<String> MODELLED_SWITCHES =
      literals(
          LaunchFlag.ENABLE_PRIORITY_SCHEDULING,
          LaunchFlag.DISABLE_RADIX_CACHE,
          SchedulingFlag.ENABLE_MIXED_CHUNK,
          SchedulingFlag.LOW_PRIORITY_FIRST,
          SchedulingFlag.DISABLE_PREEMPTION,
          SchedulingFlag.DISABLE_OVERLAP_SCHEDULE);

  /** Flags with or without a value that change no time. */
  static final Set<String> WITHOUT_EFFECT =
      union(
          literals(
              LaunchFlag.HOST,
              LaunchFlag.PORT,
              LaunchFlag.NCCL_PORT,
              LaunchFlag.MODEL_PATH,
              LaunchFlag.LOAD_FORMAT,
              LaunchFlag.BASE_GPU_ID,
              LaunchFlag.SKIP_TOKENIZER_INIT,
              LaunchFlag.ENABLE_METRICS,
              LaunchFlag.WEIGHT_VERSION),
          Set.of(
              "--tokenizer-path",
              "--tokenizer-mode",
              "--served-model-name",
              "--log-level",
              "--log-level-http",
              "--trust-remote-code",
              "--enable-cache-report",
              "--skip-server-warmup"));

  private static final int DEFAULT_MAX_PREFILL_TOKENS = 16384;
  private static final int DEFAULT_CHUNK = 8192;

  private final Map<String, String> given = new LinkedHashMap<>();
  private final MeasuredServer measured;
  private final String calibration;

  /**
   * @param calibration its identity, for messages
   */
  private SimulatedArguments(List<String> args, MeasuredServer measured, String calibration) {
    this.measured = measured;
    this.calibration = calibration;
    read(args);
  }

  /**
   * Reads the arguments of one server.
   *
   * @param args {@code --flag} and value apart, or as {@code --flag=value}
   * @param model the name it serves
   * @param version SGLang's version it claims to be
   * @param seed SGLang's random seed unless {@code --random-seed} is given
   * @throws InvalidBenchmarkException for an argument that the simulation cannot honour
   */
  public static SimulatedServerSpec parse(
      List<String> args, String model, String version, int seed, Calibration calibration) {
    SimulatedArguments arguments =
        new SimulatedArguments(args, calibration.measuredServer(), calibration.identity());
    return new SimulatedServerSpec(
        model,
        version,
        arguments.whole(LaunchFlag.RANDOM_SEED.literal(), seed),
        arguments.whole(SchedulingFlag.CONTEXT_LENGTH.literal(), calibration.contextLength()),
        1,
        arguments.settings(),
        Map.copyOf(arguments.given));
  }

  /** The scheduler of the server that is calibrated. */
  static SchedulerSettings scheduler(MeasuredServer server) {
    return new SimulatedArguments(server.launch(), server, "of this server").settings();
  }

  private void read(List<String> args) {
    Map<String, String> fixed = measured.arguments();
    for (LaunchArguments.Argument argument : LaunchArguments.parse(args).arguments()) {
      String flag = argument.flag();
      boolean silent = WITHOUT_EFFECT.contains(flag);
      boolean valued = MODELLED.contains(flag) || !fixed.getOrDefault(flag, "").isEmpty();
      if (!silent && !valued && !MODELLED_SWITCHES.contains(flag) && !fixed.containsKey(flag)) {
        throw MeasuredServer.OF_STEPS.contains(flag) ? unmeasured(flag) : unknown(flag);
      }
      String value = String.join(" ", argument.values());
      if (!silent && valued != (argument.values().size() == 1)) {
        throw new InvalidBenchmarkException(
            "%s %s: %s value is expected".formatted(flag, value, valued ? "one" : "no"));
      }
      if (!fixed.getOrDefault(flag, value).equals(value)) {
        throw new InvalidBenchmarkException(
            "%s %s: calibration %s was measured with %s; name a calibration that fits (--calibration)"
                .formatted(flag, value, calibration, fixed.get(flag)));
      }
      put(flag, value);
    }
  }

  private void put(String flag, String value) {
    if (given.put(flag, value) != null) {
      throw new InvalidBenchmarkException(flag + " is given twice");
    }
  }

  private InvalidBenchmarkException unmeasured(String flag) {
    return new InvalidBenchmarkException(
        "%s: calibration %s was measured without it; name a calibration that was measured with it (--calibration), or leave it out"
            .formatted(flag, calibration));
  }

  private InvalidBenchmarkException unknown(String flag) {
    Set<String> modelled = new TreeSet<>(MODELLED);
    modelled.addAll(MODELLED_SWITCHES);
    return new InvalidBenchmarkException(
        "the simulation does not model %s; it models %s. Leave it out, or run on real servers"
            .formatted(flag, String.join(" ", modelled)));
  }

  private SchedulerSettings settings() {
    int kvTokens =
        Math.min(
            whole(LaunchFlag.MAX_TOTAL_TOKENS.literal(), measured.kvTokens()), measured.kvTokens());
    int ceiling = ceiling(kvTokens);
    int limit = whole(SchedulingFlag.PP_MAX_MICRO_BATCH_SIZE.literal(), ceiling);
    if (limit > ceiling) {
      throw new InvalidBenchmarkException(
          "%s %d is above the ceiling of %d running requests"
              .formatted(SchedulingFlag.PP_MAX_MICRO_BATCH_SIZE.literal(), limit, ceiling));
    }
    int chunk =
        given.getOrDefault(SchedulingFlag.CHUNKED_PREFILL_SIZE.literal(), "").equals("-1")
            ? Integer.MAX_VALUE
            : whole(SchedulingFlag.CHUNKED_PREFILL_SIZE.literal(), DEFAULT_CHUNK);
    return new SchedulerSettings(
        ceiling,
        limit,
        kvTokens,
        whole(SchedulingFlag.MAX_PREFILL_TOKENS.literal(), DEFAULT_MAX_PREFILL_TOKENS),
        chunk,
        has(SchedulingFlag.ENABLE_MIXED_CHUNK),
        whole(SchedulingFlag.PREFILL_MAX_REQUESTS.literal(), Integer.MAX_VALUE),
        whole(SchedulingFlag.MAX_QUEUED_REQUESTS.literal(), Integer.MAX_VALUE),
        policy(),
        priority(),
        !has(LaunchFlag.DISABLE_RADIX_CACHE),
        !has(SchedulingFlag.DISABLE_OVERLAP_SCHEDULE),
        positive(SchedulingFlag.SCHEDULE_CONSERVATIVENESS.literal(), 1));
  }

  private boolean has(Literal flag) {
    return given.containsKey(flag.literal());
  }

  private SchedulerSettings.Priority priority() {
    return new SchedulerSettings.Priority(
        has(LaunchFlag.ENABLE_PRIORITY_SCHEDULING),
        !has(SchedulingFlag.DISABLE_PREEMPTION),
        whole(
            SchedulingFlag.PREEMPTION_THRESHOLD.literal(),
            SchedulerSettings.Priority.ON.threshold()),
        has(SchedulingFlag.LOW_PRIORITY_FIRST));
  }

  /** As SGLang 0.5.17 resolves it: never more than one request for two tokens of the pool. */
  private int ceiling(int kvTokens) {
    long derived =
        (long) kvTokens
            * 512
            / whole(SchedulingFlag.CONTEXT_LENGTH.literal(), measured.contextLength());
    int standard = (int) Math.min(4096, Math.max(2048, derived));
    return Math.min(whole(LaunchFlag.MAX_RUNNING_REQUESTS.literal(), standard), kvTokens / 2);
  }

  /** Without a radix cache SGLang itself takes {@code lpm} and {@code dfs-weight} for fcfs. */
  private SchedulePolicy policy() {
    String name = given.getOrDefault(SchedulingFlag.SCHEDULE_POLICY.literal(), "fcfs");
    boolean cacheless = has(LaunchFlag.DISABLE_RADIX_CACHE);
    return switch (name) {
      case "fcfs" -> SchedulePolicy.FCFS;
      case "lof" -> SchedulePolicy.LOF;
      case "lpm" -> cacheless ? SchedulePolicy.FCFS : SchedulePolicy.LPM;
      case "dfs-weight" -> {
        if (cacheless) {
          yield SchedulePolicy.FCFS;
        }
        throw unknownPolicy(name);
      }
      default -> throw unknownPolicy(name);
    };
  }

  private static InvalidBenchmarkException unknownPolicy(String name) {
    return new InvalidBenchmarkException(
        "%s %s: the simulation models fcfs, lof and lpm, and, with %s, dfs-weight"
            .formatted(
                SchedulingFlag.SCHEDULE_POLICY.literal(),
                name,
                LaunchFlag.DISABLE_RADIX_CACHE.literal()));
  }

  private int whole(String flag, int otherwise) {
    String text = given.get(flag);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d{1,9}") || (flag.startsWith("--max") && Integer.parseInt(text) == 0)) {
      throw new InvalidBenchmarkException(
          flag + " " + text + ": a whole number above 0 is expected");
    }
    return Integer.parseInt(text);
  }

  private double positive(String flag, double otherwise) {
    String text = given.get(flag);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("\\d+(\\.\\d+)?") || Double.parseDouble(text) == 0) {
      throw new InvalidBenchmarkException(flag + " " + text + ": a number above 0 is expected");
    }
    return Double.parseDouble(text);
  }

  private static Set<String> literals(Literal... literals) {
    return Arrays.stream(literals).map(Literal::literal).collect(Collectors.toSet());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }
}
