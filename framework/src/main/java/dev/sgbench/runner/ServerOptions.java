package dev.sgbench.runner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.fixture.Device;
import dev.sgbench.fixture.LocalFixture;
import dev.sgbench.fixture.LocalOptions;
import dev.sgbench.fixture.RouterOptions;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.fixture.SimulatedFixture;
import dev.sgbench.fixture.StartProgress;
import dev.sgbench.fixture.UrlFixture;
import dev.sgbench.fixture.UrlOptions;
import dev.sgbench.fixture.VirtualFixture;
import dev.sgbench.report.Manifest;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.SimulatedArguments;
import dev.sgbench.simulation.SimulatedServerSpec;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where servers come from. */
final class ServerOptions {

  private static final String CHOICES =
      """
      --servers says where servers come from, and there is no default:
        simulated   simulated SGLang behind real HTTP, in real time; needs nothing
        virtual     the same scheduler model in virtual time; needs nothing
        local       SGLang on this machine's GPUs, or with --device cpu on its CPU; needs --sglang-python
        URL,URL     servers that somebody else runs, such as http://host:30000""";

  /** No difference between servers depends on it. */
  private static final int ANY_SEED = 0;

  @Option(
      names = "--servers",
      paramLabel = "WHERE",
      description = "simulated, virtual, local, or URL,URL,...")
  private String where;

  @Option(
      names = "--gpus",
      split = ",",
      paramLabel = "GPU",
      description = "GPU of each local server, by index or UUID; 0,0 puts two on one.")
  private List<String> gpus = List.of();

  @Option(
      names = "--device",
      description = "What local servers compute on: cuda or cpu. Default: cuda.")
  private String device;

  @Option(
      names = "--model",
      paramLabel = "NAME=PATH",
      description = "Folder of the model that benchmarks call NAME.")
  private Map<String, String> models = new LinkedHashMap<>();

  @Option(
      names = "--sglang-python",
      paramLabel = "PYTHON",
      description = "The Python that has SGLang, for local servers.")
  private Path python;

  @Option(
      names = "--sglang-router-python",
      paramLabel = "PYTHON",
      description = "The Python that has sglang-router, for benchmarks of SglangRouter.")
  private Path routerPython;

  @Option(
      names = "--start-limit",
      paramLabel = "TIME",
      defaultValue = "10m",
      description = "How long a local server may take to start. Default: ${DEFAULT-VALUE}.")
  private String startLimit;

  @Option(
      names = "--flush-caches",
      description = "Flush the caches of servers given by URL between cells.")
  private boolean flushCaches;

  @Option(
      names = "--calibration",
      paramLabel = "NAME|FILE",
      description = "Step times for simulated and virtual servers. Default: an H100's, shipped.")
  private String calibration;

  /** Whether {@code --servers} is given at all. */
  boolean named() {
    return where != null;
  }

  /** Brings up the kind of servers asked for. */
  ServerFixture fixture(Path logs, StartProgress progress) {
    return switch (kind()) {
      case "simulated" -> new SimulatedFixture(calibration());
      case "virtual" -> new VirtualFixture(calibration());
      case "local" -> new LocalFixture(local(logs, progress));
      default ->
          new UrlFixture(
              new UrlOptions(
                  urls().map(URI::create).toList(),
                  flushCaches,
                  Optional.ofNullable(System.getenv(UrlOptions.API_KEY_VARIABLE))));
    };
  }

  /**
   * @throws InvalidBenchmarkException if these servers cannot be what the plan asks for
   */
  void check(RunPlan plan) {
    refuseIdleOptions();
    for (Session session : plan.sessions()) {
      int places = places(session.servers().size());
      if (places != session.servers().size()) {
        throw new InvalidBenchmarkException(
            "%s needs %d servers, but places for %d are named; name one for each with --gpus or --servers"
                .formatted(session.cells().get(0).id(), session.servers().size(), places));
      }
      session.servers().forEach(this::checkSpeed);
      if (kind().equals("local") && device() == Device.CUDA) {
        OneGpuEach.check(session);
      }
    }
    if (simulated()) {
      simulated(plan);
    }
    checkRouters(plan);
  }

  /** What would mean nothing for the servers asked for was meant for others. */
  private void refuseIdleOptions() {
    List<String> simulated = List.of("simulated", "virtual");
    if (!gpus.isEmpty()) {
      String given = "--gpus " + String.join(",", gpus);
      only(List.of("local"), given, "says on which GPUs local servers are started");
      if (device() == Device.CPU) {
        throw new InvalidBenchmarkException(
            given
                + " says on which GPUs servers are started, but --device is cpu; drop one of them");
      }
    }
    if (device != null) {
      only(List.of("local"), "--device " + device, "says what local servers compute on");
    }
    if (python != null) {
      only(List.of("local"), "--sglang-python " + python, "says what starts local servers");
    }
    if (calibration != null) {
      only(simulated, "--calibration " + calibration, "says how fast simulated servers are");
    }
    if (flushCaches) {
      only(List.of("url"), "--flush-caches", "is for servers that are given by URL");
    }
  }

  private void only(List<String> kinds, String given, String says) {
    if (!kinds.contains(kind())) {
      String remedy = String.join(" or ", kinds).replace("url", "URL,URL");
      throw new InvalidBenchmarkException(
          "%s %s, but --servers is %s; drop %s, or use --servers %s"
              .formatted(given, says, where, given.replaceFirst(" .*", ""), remedy));
    }
  }

  private void checkRouters(RunPlan plan) {
    Optional<Cell> routed = plan.cells().stream().filter(Routers::needed).findFirst();
    if (routed.isPresent() && kind().equals("virtual")) {
      throw new InvalidBenchmarkException(
          "%s needs a real process in front of servers behind HTTP, and in virtual time there are none; use --servers simulated, local or URLs, choose other policies with -p policy, or leave its class out with -e"
              .formatted(routed.get().id()));
    }
    if (routed.isPresent() && routerPython == null) {
      throw new InvalidBenchmarkException(
          "%s needs --sglang-router-python, the Python that has sglang-router, such as VENV/bin/python"
              .formatted(routed.get().id()));
    }
  }

  /** How the plan's external routers are started; empty if it has none. */
  Optional<RouterOptions> routerOptions(RunPlan plan, Path logs) {
    return plan.cells().stream().anyMatch(Routers::needed)
        ? Optional.of(new RouterOptions(routerPython, logs, SelectionOptions.duration(startLimit)))
        : Optional.empty();
  }

  private int places(int servers) {
    return switch (kind()) {
      case "simulated", "virtual" -> servers;
      case "local" -> gpus.isEmpty() ? servers : Math.min(servers, gpus.size());
      default -> (int) urls().count();
    };
  }

  private void checkSpeed(PlannedServer server) {
    if (server.speed() != 1 && !simulated()) {
      throw new InvalidBenchmarkException(
          "server %d is to run at %s times its speed, but only simulated servers can: use --servers simulated or virtual, or take the speed out of its ServerConfig"
              .formatted(server.index(), server.speed()));
    }
  }

  /** The folder of a model; servers that load none need none. */
  String modelPath(String model) {
    if (!"local".equals(kind())) {
      return models.getOrDefault(model, "");
    }
    Path path = Path.of(models.getOrDefault(model, model)).toAbsolutePath();
    if (!Files.isDirectory(path)) {
      throw new InvalidBenchmarkException(
          "the model %s is no folder at %s; say where it lies with --model %s=PATH (nothing is downloaded during a run)"
              .formatted(model, path, model));
    }
    return path.toString();
  }

  /** Where server {@code index} would run, for people. */
  String place(int index) {
    return switch (kind()) {
      case "simulated", "virtual" -> "a simulated GPU";
      case "local" -> localPlace(index);
      default -> urls().skip(index).findFirst().orElse("(no URL given for it)");
    };
  }

  /**
   * In what simulated servers of the plan differ from the one that was measured for their
   * calibration; empty for real servers.
   */
  List<String> differences(RunPlan plan) {
    if (!simulated()) {
      return List.of();
    }
    return simulated(plan).stream()
        .flatMap(spec -> calibration().differences(spec).stream())
        .distinct()
        .toList();
  }

  /**
   * @throws InvalidBenchmarkException if there is no such calibration, or the simulation cannot
   *     honour an argument
   */
  private List<SimulatedServerSpec> simulated(RunPlan plan) {
    Calibration timing = calibration();
    return plan.sessions().stream()
        .flatMap(session -> session.servers().stream())
        .map(
            server ->
                SimulatedArguments.parse(
                    server.args(), server.model(), server.sglang(), ANY_SEED, timing))
        .toList();
  }

  void describe(Manifest manifest, RunPlan plan) {
    manifest.put("servers", TextNode.valueOf(where));
    manifest.launches(
        plan.sessions().stream()
            .flatMap(session -> session.servers().stream())
            .map(PlannedServer::args)
            .distinct()
            .toList());
    if (routerPython != null) {
      Duration limit = SelectionOptions.duration(startLimit);
      manifest.put(
          "sglangRouter",
          TextNode.valueOf(new RouterOptions(routerPython, Path.of(""), limit).version()));
    }
    if (simulated()) {
      manifest.put("calibration", TextNode.valueOf(calibration().identity()));
      manifest.put(
          "calibrationResiduals", new ObjectMapper().valueToTree(calibration().residuals()));
      manifest.put("notValidated", new ObjectMapper().valueToTree(differences(plan)));
    }
  }

  private String kind() {
    if (where == null) {
      throw new InvalidBenchmarkException(CHOICES);
    }
    boolean known = List.of("simulated", "virtual", "local").contains(where);
    if (!known && !where.contains("://")) {
      throw new InvalidBenchmarkException("--servers " + where + " is none of these.\n" + CHOICES);
    }
    return known ? where : "url";
  }

  private boolean simulated() {
    return kind().equals("simulated") || kind().equals("virtual");
  }

  private Stream<String> urls() {
    return Pattern.compile(",").splitAsStream(where);
  }

  private String localPlace(int index) {
    if (device().equals(Device.CPU)) {
      return "the CPU";
    }
    return "GPU " + (gpus.isEmpty() ? index : gpus.get(index));
  }

  private LocalOptions local(Path logs, StartProgress progress) {
    if (python == null) {
      throw new InvalidBenchmarkException(
          "--servers local needs --sglang-python, the Python that has SGLang, such as VENV/bin/python");
    }
    return new LocalOptions(
        python, device(), gpus, logs, SelectionOptions.duration(startLimit), progress);
  }

  private Device device() {
    return switch (device == null ? "cuda" : device.toLowerCase(Locale.ROOT)) {
      case "cuda" -> Device.CUDA;
      case "cpu" -> Device.CPU;
      default -> throw new InvalidBenchmarkException("--device is cuda or cpu, found " + device);
    };
  }

  private Calibration calibration() {
    return calibration == null ? Calibration.shipped() : Calibration.called(calibration);
  }
}
