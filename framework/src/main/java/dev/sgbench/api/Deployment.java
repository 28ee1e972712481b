package dev.sgbench.api;

import java.util.List;

/**
 * What runs on every server of a benchmark.
 *
 * @param model a folder, or a name to be resolved
 * @param sglang the version of SGLang that the benchmark is written for
 * @param serverArgs launch arguments of SGLang, as written
 * @param allowUnknownFlags whether flags outside the version's catalogue are let through
 */
public record Deployment(
    String model, String sglang, List<String> serverArgs, boolean allowUnknownFlags) {

  /** Copies the arguments. */
  public Deployment {
    serverArgs = List.copyOf(serverArgs);
  }
}
