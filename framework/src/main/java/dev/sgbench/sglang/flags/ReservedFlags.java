package dev.sgbench.sglang.flags;

import dev.sgbench.sglang.LaunchFlag;
import java.util.Map;

/** Flags that sgbench sets itself, and why. */
public final class ReservedFlags {

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
          LaunchFlag.DEVICE.literal(),
          "it is the run's option --device",
          LaunchFlag.BASE_GPU_ID.literal(),
          "each server sees its own GPU only; --gpus on the command line chooses",
          LaunchFlag.MODEL_PATH.literal(),
          "it is the annotation's element model",
          "--model",
          "it is the annotation's element model");

  private ReservedFlags() {}

  /** Whether sgbench sets {@code flag}, given with its dashes. */
  public static boolean contains(String flag) {
    return INSTEAD.containsKey(flag);
  }

  /** Where its value comes from instead. */
  public static String reason(String flag) {
    return INSTEAD.get(flag);
  }
}
