package dev.sgbench.simulation;

import dev.sgbench.api.InvalidBenchmarkException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * SGLang's launch arguments as the simulation understands them. An argument is modelled, or it has
 * no effect on time, or it must be the one the calibration was measured with; any other is refused,
 * so that no simulated figure silently ignores what was asked for.
 */
public final class LaunchArguments {

  /** Flags with a value that the simulation models. */
  static final Set<String> MODELLED =
      Set.of(
          "--max-running-requests",
          "--pp-max-micro-batch-size",
          "--max-total-tokens",
          "--max-prefill-tokens",
          "--chunked-prefill-size",
          "--prefill-max-requests",
          "--schedule-policy",
          "--schedule-conservativeness",
          "--context-length",
          "--random-seed");

  /** Flags without a value that the simulation models. */
  static final Set<String> MODELLED_SWITCHES =
      Set.of("--enable-priority-scheduling", "--disable-radix-cache", "--disable-overlap-schedule");

  /** Flags with a value that change no time. */
  static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "--host",
          "--port",
          "--nccl-port",
          "--model-path",
          "--model",
          "--tokenizer-path",
          "--tokenizer-mode",
          "--served-model-name",
          "--load-format",
          "--base-gpu-id",
          "--log-level",
          "--log-level-http");

  /** Flags without a value that change no time. */
  static final Set<String> SWITCHES_WITHOUT_EFFECT =
      Set.of(
          "--skip-tokenizer-init",
          "--trust-remote-code",
          "--enable-metrics",
          "--enable-cache-report",
          "--skip-server-warmup");

  private static final int DEFAULT_MAX_PREFILL_TOKENS = 16384;
  private static final int DEFAULT_CHUNK = 8192;

  private final Map<String, String> given = new LinkedHashMap<>();
  private final Calibration calibration;

  private LaunchArguments(List<String> args, Calibration calibration) {
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
    LaunchArguments arguments = new LaunchArguments(args, calibration);
    return new SimulatedServerSpec(
        model,
        version,
        arguments.whole("--random-seed", seed),
        arguments.whole("--context-length", calibration.contextLength()),
        1,
        arguments.settings(),
        Map.copyOf(arguments.given));
  }

  private void read(List<String> args) {
    Map<String, String> measured = new HashMap<>(calibration.arguments());
    for (int i = 0; i < args.size(); i++) {
      String[] parts = args.get(i).split("=", 2);
      String flag = parts[0];
      if (MODELLED_SWITCHES.contains(flag) || SWITCHES_WITHOUT_EFFECT.contains(flag)) {
        put(flag, "true");
        continue;
      }
      if (!MODELLED.contains(flag)
          && !WITHOUT_EFFECT.contains(flag)
          && !measured.containsKey(flag)) {
        throw unknown(flag);
      }
      if (parts.length == 1 && i + 1 == args.size()) {
        throw new InvalidBenchmarkException(flag + " needs a value");
      }
      String value = parts.length == 2 ? parts[1] : args.get(++i);
      if (measured.containsKey(flag) && !measured.get(flag).equals(value)) {
        throw new InvalidBenchmarkException(
            "%s %s: calibration %s was measured with %s; name a calibration that fits (--calibration)"
                .formatted(flag, value, calibration.identity(), measured.get(flag)));
      }
      put(flag, value);
    }
  }

  private void put(String flag, String value) {
    if (given.put(flag, value) != null) {
      throw new InvalidBenchmarkException(flag + " is given twice");
    }
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
        Math.min(whole("--max-total-tokens", calibration.kvTokens()), calibration.kvTokens());
    int ceiling = ceiling(kvTokens);
    int limit = whole("--pp-max-micro-batch-size", ceiling);
    if (limit > ceiling) {
      throw new InvalidBenchmarkException(
          "--pp-max-micro-batch-size %d is above the ceiling of %d running requests"
              .formatted(limit, ceiling));
    }
    int chunk =
        given.getOrDefault("--chunked-prefill-size", "").equals("-1")
            ? Integer.MAX_VALUE
            : whole("--chunked-prefill-size", DEFAULT_CHUNK);
    return new SchedulerSettings(
        ceiling,
        limit,
        kvTokens,
        whole("--max-prefill-tokens", DEFAULT_MAX_PREFILL_TOKENS),
        chunk,
        whole("--prefill-max-requests", Integer.MAX_VALUE),
        policy(),
        given.containsKey("--enable-priority-scheduling"),
        !given.containsKey("--disable-radix-cache"),
        !given.containsKey("--disable-overlap-schedule"),
        positive("--schedule-conservativeness", 1));
  }

  /** As SGLang 0.5.17 resolves it: never more than one request for two tokens of the pool. */
  private int ceiling(int kvTokens) {
    long derived = (long) kvTokens * 512 / whole("--context-length", calibration.contextLength());
    int standard = (int) Math.min(4096, Math.max(2048, derived));
    return Math.min(whole("--max-running-requests", standard), kvTokens / 2);
  }

  /** Without a radix cache SGLang itself takes {@code lpm} and {@code dfs-weight} for fcfs. */
  private SchedulePolicy policy() {
    String name = given.getOrDefault("--schedule-policy", "fcfs");
    boolean cacheAware = name.equals("lpm") || name.equals("dfs-weight");
    if (name.equals("fcfs") || (cacheAware && given.containsKey("--disable-radix-cache"))) {
      return SchedulePolicy.FCFS;
    }
    if (name.equals("lof")) {
      return SchedulePolicy.LOF;
    }
    throw new InvalidBenchmarkException(
        "--schedule-policy %s: the simulation models fcfs and lof, and, with --disable-radix-cache, lpm and dfs-weight"
            .formatted(name));
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
}
