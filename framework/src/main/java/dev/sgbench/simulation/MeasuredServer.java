package dev.sgbench.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.sglang.LaunchFlag;
import dev.sgbench.sglang.LongestSequence;
import dev.sgbench.sglang.SchedulingFlag;
import dev.sgbench.sglang.StepTimeFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The real server that a calibration stands for.
 *
 * @param gpu its name
 * @param driver NVIDIA's; empty if not known
 * @param sglang version
 * @param model the name it serves
 * @param contextLength the model's longest sequence, input and output together, in tokens
 * @param kvTokens that its KV pool holds
 * @param launch arguments on which its scheduler depends
 * @param arguments on which step times depend
 * @param graphs that passes are padded to
 */
record MeasuredServer(
    String gpu,
    String driver,
    String sglang,
    String model,
    int contextLength,
    int kvTokens,
    List<String> launch,
    Map<String, String> arguments,
    CudaGraphs graphs) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};
  private static final String MANIFEST = "manifest.json";

  /** Arguments that change how long a step takes, and that the simulation does not model. */
  static final List<String> OF_STEPS =
      List.of(
          LaunchFlag.ATTENTION_BACKEND.literal(),
          LaunchFlag.SAMPLING_BACKEND.literal(),
          LaunchFlag.DTYPE.literal(),
          LaunchFlag.DISABLE_CUDA_GRAPH.literal(),
          StepTimeFlag.CUDA_GRAPH_BACKEND_PREFILL.literal(),
          StepTimeFlag.KV_CACHE_DTYPE.literal(),
          StepTimeFlag.QUANTIZATION.literal(),
          StepTimeFlag.TP_SIZE.literal(),
          StepTimeFlag.ENABLE_TORCH_COMPILE.literal(),
          StepTimeFlag.SPECULATIVE_ALGORITHM.literal());

  /** Of those, as servers tell that they were not given. */
  private static final Set<String> UNSET = Set.of("", "auto", "false", "1");

  private static final String SWITCHED_ON = "true";

  /**
   * The server of a report.
   *
   * @param report its folder
   * @param hardware what a server behind a URL does not tell of itself
   * @throws InvalidBenchmarkException if it is not a report of one server
   */
  static MeasuredServer of(Path report, Hardware hardware) {
    Path manifest = report.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw new InvalidBenchmarkException(
          manifest + " is missing; name the folder of a report that a run has written");
    }
    try {
      JsonNode servers =
          JSON.readTree(manifest.toFile()).required("sessions").get(0).required("servers");
      if (servers.size() != 1) {
        throw new InvalidBenchmarkException(
            "%s: %d servers; step times are fitted to runs of one"
                .formatted(manifest, servers.size()));
      }
      return of(servers.get(0), hardware);
    } catch (IOException e) {
      throw new UncheckedIOException(manifest + " is not a manifest", e);
    }
  }

  private static MeasuredServer of(JsonNode server, Hardware hardware) {
    JsonNode arguments = server.required("arguments");
    Map<String, String> ofSteps = new LinkedHashMap<>();
    for (String flag : OF_STEPS) {
      String value = value(arguments, flag);
      if (!UNSET.contains(value)) {
        ofSteps.put(flag, value.equals(SWITCHED_ON) ? "" : value);
      }
    }
    Path model = Path.of(server.required("model").textValue());
    return new MeasuredServer(
        hardware.gpu().isEmpty() ? server.required("gpu").textValue() : hardware.gpu(),
        hardware.driver(),
        server.required("version").textValue(),
        model.getFileName().toString(),
        LongestSequence.of(JSON.convertValue(arguments, ARGUMENTS)),
        server.required("kvCapacityTokens").intValue(),
        launch(arguments, ofSteps),
        ofSteps,
        CudaGraphs.of(arguments));
  }

  /** What SGLang itself made of its arguments, for those that the simulation knows. */
  private static List<String> launch(JsonNode arguments, Map<String, String> ofSteps) {
    List<String> launch = new ArrayList<>();
    for (String flag : new TreeSet<>(SimulatedArguments.MODELLED)) {
      String value = value(arguments, flag);
      if (!value.isEmpty() && !NOT_OF_THE_FLAG.contains(flag)) {
        launch.add(flag + "=" + value);
      }
    }
    for (String flag : new TreeSet<>(SimulatedArguments.MODELLED_SWITCHES)) {
      if (value(arguments, flag).equals(SWITCHED_ON)) {
        launch.add(flag);
      }
    }
    ofSteps.forEach((flag, value) -> launch.add(value.isEmpty() ? flag : flag + "=" + value));
    return List.copyOf(launch);
  }

  /** The pool is measured, and a seed changes no time. */
  private static final List<String> NOT_OF_THE_FLAG =
      List.of(
          LaunchFlag.MAX_TOTAL_TOKENS.literal(),
          LaunchFlag.RANDOM_SEED.literal(),
          SchedulingFlag.CONTEXT_LENGTH.literal());

  private static String value(JsonNode arguments, String flag) {
    return arguments.path(flag.substring(2).replace('-', '_')).asText("").replace("null", "");
  }

  /** The same with passes that take their own size's time. */
  MeasuredServer unpadded() {
    return new MeasuredServer(
        gpu, driver, sglang, model, contextLength, kvTokens, launch, arguments, CudaGraphs.NONE);
  }

  /** Its scheduler. */
  SchedulerSettings scheduler() {
    return SimulatedArguments.scheduler(this);
  }

  /**
   * What a server does not tell.
   *
   * @param gpu its name; empty for what the report says
   * @param driver NVIDIA's
   */
  record Hardware(String gpu, String driver) {}
}
