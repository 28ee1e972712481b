package dev.sgbench.sglang.flags;

import java.util.Map;

/** Flags that sgbench sets itself. */
final class ReservedFlags {

  private static final Map<String, String> INSTEAD =
      Map.of(
          "--host", "servers listen where the run needs them to",
          "--port", "each server gets a free port",
          "--nccl-port", "each server gets a free port, since SGLang's own choice is a race",
          "--random-seed", "it follows from the run's seed; give --seed on the command line",
          "--model-path", "it is the annotation's element model",
          "--model", "it is the annotation's element model");

  private ReservedFlags() {}

  static boolean contains(String flag) {
    return INSTEAD.containsKey(flag);
  }

  static String reason(String flag) {
    return INSTEAD.get(flag);
  }
}
