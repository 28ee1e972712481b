package dev.sgbench.api;

import java.util.List;
import java.util.Optional;

/**
 * How one server differs from what the benchmark's annotation says.
 *
 * @param args further launch arguments of SGLang
 * @param runningLimit its live limit; empty for the annotation's
 * @param speed how fast a simulated server runs, 1 for as calibrated, 0.5 for half as fast; real
 *     servers have the speed they have and refuse another
 */
public record ServerConfig(List<String> args, Optional<RunningLimit> runningLimit, double speed) {

  /**
   * @throws InvalidBenchmarkException if {@code speed} is not positive and finite
   */
  public ServerConfig {
    args = List.copyOf(args);
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new InvalidBenchmarkException(
          "a server's speed must be a positive factor, such as 0.5 for half as fast, was " + speed);
    }
  }

  /** A server with these further launch arguments, written as in {@link NodeBench#serverArgs()}. */
  public static ServerConfig of(String... args) {
    return new ServerConfig(List.of(args), Optional.empty(), 1);
  }

  /** The same server with a live limit of its own. */
  public ServerConfig withRunningLimit(RunningLimit limit) {
    return new ServerConfig(args, Optional.of(limit), speed);
  }

  /** The same server, simulated so many times as fast as calibrated. */
  public ServerConfig withSpeed(double factor) {
    return new ServerConfig(args, runningLimit, factor);
  }
}
