package dev.sgbench.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Step times that were fitted to a real server, and which server that was. What is simulated with
 * it carries its {@link #identity()}.
 */
public final class Calibration {

  /** The one that is used unless another is named. */
  public static final String SHIPPED = "h100-sglang-0.5.17";

  /** Without CUDA graphs for prefill passes: {@code --cuda-graph-backend-prefill=disabled}. */
  static final String WITHOUT_PREFILL_GRAPHS = SHIPPED + "-no-prefill-graphs";

  private static final List<String> ALL_SHIPPED = List.of(SHIPPED, WITHOUT_PREFILL_GRAPHS);

  private static final String PADDED_TO = "paddedTo";
  private static final int HASH_DIGITS = 12;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /**
   * How far the simulation is from one measured run.
   *
   * @param run what was measured
   * @param measured milliseconds
   * @param simulated milliseconds
   * @param fitted whether the coefficients were fitted to it; if not, it judges them
   */
  public record Residual(String run, double measured, double simulated, boolean fitted) {

    /** Relative error of the simulation. */
    public double error() {
      return simulated / measured - 1;
    }
  }

  /**
   * Where a coefficient lies with 95 % confidence.
   *
   * @param low microseconds
   * @param high microseconds
   */
  public record Interval(double low, double high) {

    /** Three significant digits; what is below 0 is cut off. */
    static Interval around(double value, double half) {
      return new Interval(rounded(Math.max(0, value - half)), rounded(value + half));
    }

    private static double rounded(double value) {
      return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }
  }

  /** The file, word for word; {@code paddedTo} may be missing, which is {@link CudaGraphs#NONE}. */
  record Content(
      String gpu,
      String driver,
      String sglang,
      String model,
      int contextLength,
      int kvTokens,
      List<String> launch,
      Map<String, String> arguments,
      CudaGraphs paddedTo,
      String grid,
      StepCoefficients microseconds,
      Map<String, Interval> intervals,
      List<Residual> residuals) {}

  private final String name;
  private final String hash;
  private final Content content;

  private Calibration(String name, byte[] json) {
    this.name = name;
    this.hash = sha256(json).substring(0, HASH_DIGITS);
    this.content = parse(name, json);
    double sharpness = content.microseconds().prefillSharpness();
    if (!(sharpness >= 1)) {
      throw new InvalidBenchmarkException(
          "calibration %s: prefillSharpness is the exponent of a norm, at least 1; found %s"
              .formatted(name, sharpness));
    }
  }

  /** The shipped one called {@link #SHIPPED}. */
  public static Calibration shipped() {
    return shipped(SHIPPED);
  }

  /**
   * The shipped one of that name, or one {@link #of} a file.
   *
   * @throws InvalidBenchmarkException if it is neither
   */
  public static Calibration called(String nameOrFile) {
    return ALL_SHIPPED.contains(nameOrFile) ? shipped(nameOrFile) : of(Path.of(nameOrFile));
  }

  private static Calibration shipped(String name) {
    String resource = "/calibrations/" + name + ".json";
    try (InputStream in = Calibration.class.getResourceAsStream(resource)) {
      return new Calibration(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One from a file; its name is the file's, without {@code .json}.
   *
   * @throws InvalidBenchmarkException if there is no such file, or it is not a calibration
   */
  public static Calibration of(Path file) {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new InvalidBenchmarkException(
          "the calibration %s is no file; name one that calibrate has written, a relative path begins at the working directory, %s, or one that is shipped: %s"
              .formatted(file, Path.of("").toAbsolutePath(), String.join(", ", ALL_SHIPPED)));
    }
    try {
      String name = file.getFileName().toString().replaceFirst("\\.json$", "");
      return new Calibration(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Name and hash of the content, such as {@code h100-sglang-0.5.17@0123456789ab}. */
  public String identity() {
    return name + "@" + hash;
  }

  /**
   * {@link #identity()}, and a warning where the server that is simulated is not like the one that
   * was measured.
   */
  public String label(SimulatedServerSpec spec) {
    List<String> unlike = differences(spec);
    return unlike.isEmpty()
        ? identity()
        : "%s (not validated: %s)".formatted(identity(), String.join("; ", unlike));
  }

  /**
   * In what a server that is simulated differs from the one that was measured: nobody knows then
   * how far the figures are from a real server's. Arguments of another value are refused by {@link
   * SimulatedArguments}.
   */
  public List<String> differences(SimulatedServerSpec spec) {
    List<String> unlike = new ArrayList<>();
    if (!spec.version().equals(content.sglang())) {
      unlike.add("SGLang %s was measured, not %s".formatted(content.sglang(), spec.version()));
    }
    if (!Path.of(spec.model()).endsWith(content.model())) {
      unlike.add("%s was measured, not %s".formatted(content.model(), spec.model()));
    }
    int largest = content.paddedTo().largestDecode();
    if (spec.ceiling() > largest) {
      unlike.add(
          "%d requests may run at once, and steps of more than %d, which have no CUDA graph, were not measured"
              .formatted(spec.ceiling(), largest));
    }
    content
        .arguments()
        .forEach(
            (flag, value) -> {
              if (!spec.arguments().containsKey(flag)) {
                unlike.add(
                    "%s was measured, and is not given".formatted((flag + " " + value).strip()));
              }
            });
    return unlike;
  }

  /** The GPU it was measured on. */
  public String gpu() {
    return content.gpu();
  }

  /** The version of SGLang it was measured on. */
  public String sglang() {
    return content.sglang();
  }

  /** The model it was measured with. */
  public String model() {
    return content.model();
  }

  /** The longest sequence of that model, input and output together, in tokens. */
  public int contextLength() {
    return content.contextLength();
  }

  /** Tokens the KV pool of that server held. */
  public int kvTokens() {
    return content.kvTokens();
  }

  /** Launch arguments of that server on which step times depend. */
  public Map<String, String> arguments() {
    return Collections.unmodifiableMap(content.arguments());
  }

  /** How far the simulation is from what was measured. */
  public List<Residual> residuals() {
    return List.copyOf(content.residuals());
  }

  /** The server it was measured on. */
  MeasuredServer measuredServer() {
    return new MeasuredServer(
        content.gpu(),
        content.driver(),
        content.sglang(),
        content.model(),
        content.contextLength(),
        content.kvTokens(),
        content.launch(),
        content.arguments(),
        content.paddedTo());
  }

  /** The NVIDIA driver it was measured with; empty if that was not known. */
  public String driver() {
    return content.driver();
  }

  /** Where the fitted coefficients lie, in the order of the file. */
  public Map<String, Interval> intervals() {
    return Collections.unmodifiableMap(content.intervals());
  }

  /** The file of what was fitted to runs of a server. */
  static String write(
      MeasuredServer server,
      String grid,
      CalibrationFit.Outcome outcome,
      List<Residual> residuals) {
    Content other =
        new Content(
            server.gpu(),
            server.driver(),
            server.sglang(),
            server.model(),
            server.contextLength(),
            server.kvTokens(),
            server.launch(),
            server.arguments(),
            server.graphs(),
            grid,
            outcome.coefficients(),
            outcome.intervals(),
            residuals);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(other) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of plain values are always JSON", e);
    }
  }

  /** Step times of a server with this scheduler. */
  StepTime stepTime(SchedulerSettings settings) {
    return content.paddedTo().upTo(settings.ceiling()).pad(content.microseconds());
  }

  private static Content parse(String name, byte[] json) {
    try {
      JsonNode file = JSON.readTree(new String(json, StandardCharsets.UTF_8));
      if (!(file instanceof ObjectNode node)) {
        throw new InvalidBenchmarkException(
            "calibration %s is not one: a JSON object is expected, as calibrate writes it, found %s"
                .formatted(name, file.getNodeType()));
      }
      if (!node.has(PADDED_TO)) {
        node.set(PADDED_TO, JSON.valueToTree(CudaGraphs.NONE));
      }
      return JSON.treeToValue(node, Content.class);
    } catch (JsonProcessingException e) {
      throw new InvalidBenchmarkException(
          "calibration " + name + " is not one: " + e.getOriginalMessage());
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
