package dev.sgbench.simulation;

import dev.sgbench.sglang.LaunchFlag;
import dev.sgbench.sglang.LongestSequence;
import dev.sgbench.sglang.SchedulingFlag;
import java.util.Map;

/**
 * One simulated server.
 *
 * @param model the name it serves
 * @param version SGLang's version it claims to be
 * @param seed SGLang's random seed
 * @param contextLength longest sequence, input and output together
 * @param speed 1 for the calibration's GPU, 0.5 for one that takes twice as long a step
 * @param scheduler what the scheduler is started with
 * @param arguments every launch argument that was given, by flag
 */
public record SimulatedServerSpec(
    String model,
    String version,
    int seed,
    int contextLength,
    double speed,
    SchedulerSettings scheduler,
    Map<String, String> arguments) {

  /** The same server with a GPU of another speed. */
  public SimulatedServerSpec withSpeed(double other) {
    return new SimulatedServerSpec(
        model, version, seed, contextLength, other, scheduler, arguments);
  }

  /** The most requests it can ever run at once. */
  public int ceiling() {
    return scheduler.ceiling();
  }

  /** Tokens its KV pool holds. */
  public int kvTokens() {
    return scheduler.kvTokens();
  }

  /** The longest input as a server tells it, in tokens. */
  public int longestInput() {
    return LongestSequence.longestInput(Math.min(contextLength, kvTokens()));
  }

  /** Whether answers carry times and {@code /metrics} is served. */
  boolean metrics() {
    return arguments.containsKey(LaunchFlag.ENABLE_METRICS.literal());
  }

  /** Whether text goes in and out beside token ids. */
  boolean tokenizer() {
    return !arguments.containsKey(LaunchFlag.SKIP_TOKENIZER_INIT.literal());
  }

  /** The name for its weights, which answers carry. */
  String weightVersion() {
    return arguments.getOrDefault(LaunchFlag.WEIGHT_VERSION.literal(), "default");
  }

  /** Whether the OpenAI endpoints tell how many tokens were cached. */
  boolean cacheReport() {
    return arguments.containsKey("--enable-cache-report");
  }

  /** Tokens between two events of a stream. */
  int streamInterval() {
    return Integer.parseInt(arguments.getOrDefault(SchedulingFlag.STREAM_INTERVAL.literal(), "1"));
  }

  StepTime stepTime(Calibration calibration) {
    return new ScaledStepTime(calibration.stepTime(scheduler), 1 / speed);
  }
}
