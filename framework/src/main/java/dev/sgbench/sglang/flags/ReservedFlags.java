package dev.sgbench.sglang.flags;

import dev.sgbench.sglang.LaunchFlag;
import java.util.Map;

/** Flags that sgbench sets itself. */
final class ReservedFlags {

  private static final Map<String, String> INSTEAD =
      Map.of(
          LaunchFlag.HOST.literal(),
          "servers listen where the run needs them to",
          LaunchFlag.PORT.literal(),
          "each server gets a free port",
          LaunchFlag.NCCL_PORT.literal(),
          "each server gets a free port, since SGLang's own choice is a race",
          LaunchFlag.RANDOM_SEED.literal(),
          "it follows from the run's seed; give --seed on the command line",
          LaunchFlag.MODEL_PATH.literal(),
          "it is the annotation's element model",
          "--model",
          "it is the annotation's element model");

  private ReservedFlags() {}

  static boolean contains(String flag) {
    return INSTEAD.containsKey(flag);
  }

  static String reason(String flag) {
    return INSTEAD.get(flag);
  }
}
