package dev.sgbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.Autocorrelation;
import dev.sgbench.analysis.CellResult;
import dev.sgbench.analysis.Stability;
import dev.sgbench.fixture.Gpu;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * {@code manifest.json}: everything needed to repeat a run, and what became of it. Keys, passwords
 * and authorization never get into it.
 */
public final class Manifest {

  static final String NAME = "manifest.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode root;
  private ObjectNode session;
  private long readyNanos;

  private Manifest(ObjectNode root) {
    this.root = root;
  }

  /**
   * Of a run that starts now, on this machine, in the present folder.
   *
   * @param start when
   * @param version sgbench's
   * @param arguments of the command line
   * @param seed of the run
   */
  public static Manifest of(Instant start, String version, List<String> arguments, long seed) {
    Manifest manifest = new Manifest(JSON.createObjectNode());
    manifest.root.put("sgbench", version);
    manifest.root.put("start", start.toString());
    manifest.root.set("arguments", JSON.valueToTree(Secrets.hide(arguments)));
    // As text: JSON readers lose the last digits of a 64-bit number.
    manifest.root.put("seed", Long.toString(seed));
    try {
      manifest.host();
      GitCommit.of(Path.of("")).ifPresent(commit -> manifest.root.put("gitCommit", commit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    manifest.root.putArray("cells");
    manifest.root.putArray("sessions");
    manifest.root.putArray("verdicts");
    return manifest;
  }

  /** The manifest of an earlier run. */
  public static Manifest read(Path folder) {
    try {
      return new Manifest((ObjectNode) JSON.readTree(folder.resolve(NAME).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes over what an interrupted run says that this one goes on with: its server sessions. */
  public void goesOnWith(Manifest interrupted) {
    root.set("sessions", interrupted.root.required("sessions").deepCopy());
  }

  /** What it says. */
  public JsonNode json() {
    return root;
  }

  /** Adds any further fact, such as a calibration's identity. */
  public void put(String name, JsonNode value) {
    root.set(name, value);
  }

  /** Says which arguments servers are started with, each different list once. */
  public void launches(List<List<String>> arguments) {
    ArrayNode launches = root.putArray("launches");
    arguments.forEach(each -> launches.add(JSON.valueToTree(Secrets.hide(each))));
  }

  /** Says what will be measured, and how often. */
  public void cells(List<PlannedCell> cells) {
    var array = root.putArray("cells");
    for (PlannedCell cell : cells) {
      ObjectNode node = array.addObject();
      node.put("id", cell.key().id());
      node.put("benchmark", cell.key().benchmark());
      node.set("params", JSON.valueToTree(cell.key().params()));
      node.put("forks", cell.forks());
      node.put("warmups", cell.warmups());
      node.put("warmupTime", cell.warmupTime().toString());
      node.put("iterations", cell.iterations());
      node.put("iterationTime", cell.iterationTime().toString());
      node.put("timeUnit", cell.timeUnit().name());
      node.set("workload", workload(cell.workload()));
    }
  }

  private static ObjectNode workload(Workload workload) {
    ObjectNode node = JSON.createObjectNode();
    node.put("text", workload.toString());
    node.put("law", law(workload));
    if (!Double.isNaN(workload.meanRate())) {
      node.put("rate", workload.meanRate());
    }
    return node;
  }

  /** One word for the law of arrivals. */
  private static String law(Workload workload) {
    if (workload.classes().size() > 1) {
      return "mixture";
    }
    String name = workload.classes().get(0).arrivals().getClass().getSimpleName();
    return name.replaceFirst("Arrivals$", "").toLowerCase(Locale.ROOT);
  }

  /** Adds the servers of a session. */
  void session(int fork, List<ServerInfo> servers, Instant wall, long nanos) {
    session = root.withArray("sessions").addObject();
    session.put("fork", fork);
    session.put("ready", wall.toString());
    readyNanos = nanos;
    var array = session.putArray("servers");
    for (ServerInfo server : servers) {
      ObjectNode node = array.addObject();
      node.put("index", server.index());
      node.put("kind", server.kind());
      node.put("url", Secrets.hide(server.url()));
      node.put("version", server.version());
      node.put("model", server.model());
      node.put("gpu", server.gpu());
      node.put("maxRunningCeiling", server.maxRunningCeiling());
      node.put("kvCapacityTokens", server.kvCapacityTokens());
      node.set("arguments", JSON.valueToTree(Secrets.hide(server.arguments())));
    }
  }

  /** Adds the GPUs of the session that are watched, with their settings in the driver's words. */
  void gpus(List<Gpu> gpus) {
    for (Gpu gpu : gpus) {
      ObjectNode node = session.withArray("gpus").addObject();
      node.put("index", gpu.index());
      node.put("uuid", gpu.uuid());
      node.put("name", gpu.name());
      gpu.settings().forEach(node::put);
    }
  }

  /** Says what time it was by the wall clock when a session's first iteration began. */
  void firstArrival(long instant) {
    Instant ready = Instant.parse(session.get("ready").textValue());
    session.put("firstArrival", ready.plusNanos(instant - readyNanos).toString());
  }

  /** Says what is to be thought of a cell's result; replaces what was said before. */
  void verdict(CellResult result) {
    Stability stability = result.stability();
    ArrayNode verdicts = root.withArray("verdicts");
    verdicts.removeIf(earlier -> earlier.path("cell").asText().equals(result.key().id()));
    ObjectNode verdict = verdicts.addObject();
    verdict.put("cell", result.key().id());
    verdict.put("valid", result.invalidReasons().isEmpty());
    verdict.set("reasons", JSON.valueToTree(result.invalidReasons()));
    verdict.put("stable", stability.stable());
    if (!Double.isNaN(stability.growth())) {
      verdict.put("growth", stability.growth());
      verdict.put("growthPValue", stability.pValue());
    }
    if (!Double.isNaN(result.warmupShare())) {
      verdict.put("warmupShare", result.warmupShare());
    }
    if (!Double.isNaN(result.gpuSlowdown())) {
      verdict.put("gpuSlowdown", result.gpuSlowdown());
    }
    Autocorrelation neighbours = result.autocorrelation();
    if (!Double.isNaN(neighbours.lag1())) {
      verdict.put("autocorrelation", neighbours.lag1());
      verdict.put("independent", !neighbours.dependent());
    }
  }

  /** How the run ended; absent in one that was interrupted. */
  void ended(Instant end) {
    root.put("end", end.toString());
  }

  void write(ReportFolder folder) {
    AtomicFile.write(
        folder.file(NAME), (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void host() throws IOException {
    ObjectNode java = root.putObject("java");
    java.put("version", System.getProperty("java.version"));
    java.put("vendor", System.getProperty("java.vendor"));
    java.put("vm", System.getProperty("java.vm.name"));
    java.put("maxHeapBytes", Runtime.getRuntime().maxMemory());
    Jvm jvm = Jvm.present();
    java.put("optimizes", jvm.optimizes());
    java.set("collectors", JSON.valueToTree(jvm.collectors()));
    java.set("arguments", JSON.valueToTree(jvm.arguments()));
    ObjectNode os = root.putObject("os");
    os.put("name", System.getProperty("os.name"));
    os.put("version", System.getProperty("os.version"));
    os.put("arch", System.getProperty("os.arch"));
    ObjectNode cpu = root.putObject("cpu");
    cpu.put("processors", Runtime.getRuntime().availableProcessors());
    Path info = Path.of("/proc/cpuinfo");
    if (Files.exists(info)) {
      Files.readAllLines(info).stream()
          .filter(line -> line.startsWith("model name"))
          .findFirst()
          .ifPresent(line -> cpu.put("model", line.substring(line.indexOf(':') + 1).strip()));
    }
  }
}
