package dev.sgbench.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Step times that were fitted to a real server, and which server that was. What is simulated with
 * it carries its {@link #identity()}.
 */
public final class Calibration {

  /** The one that is used unless another is named. */
  public static final String SHIPPED = "h100-sglang-0.5.17";

  private static final int HASH_DIGITS = 12;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
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

  /** The file, word for word. */
  record Content(
      String gpu,
      String driver,
      String sglang,
      String model,
      int contextLength,
      int kvTokens,
      List<String> launch,
      Map<String, String> arguments,
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
    String resource = "/calibrations/" + SHIPPED + ".json";
    try (InputStream in = Calibration.class.getResourceAsStream(resource)) {
      return new Calibration(SHIPPED, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One from a file; its name is the file's, without {@code .json}.
   *
   * @throws InvalidBenchmarkException if it is not a calibration
   */
  public static Calibration of(Path file) {
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
    List<String> unlike = differences(spec.model(), spec.version(), spec.arguments().keySet());
    return unlike.isEmpty()
        ? identity()
        : "%s (not validated: %s)".formatted(identity(), String.join("; ", unlike));
  }

  /**
   * In what a server that is simulated differs from the one that was measured: nobody knows then
   * how far the figures are from a real server's. Arguments of another value are refused by {@link
   * SimulatedArguments}.
   *
   * @param model its name, or its folder
   * @param version of SGLang
   * @param flags that it is started with
   */
  public List<String> differences(String model, String version, Set<String> flags) {
    List<String> unlike = new ArrayList<>();
    if (!version.equals(content.sglang())) {
      unlike.add("SGLang %s was measured, not %s".formatted(content.sglang(), version));
    }
    if (!Path.of(model).endsWith(content.model())) {
      unlike.add("%s was measured, not %s".formatted(content.model(), model));
    }
    content
        .arguments()
        .forEach(
            (flag, value) -> {
              if (!flags.contains(flag)) {
                unlike.add("%s %s was measured, and is not given".formatted(flag, value));
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
    return Map.copyOf(content.arguments());
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
        content.arguments());
  }

  /** The NVIDIA driver it was measured with; empty if that was not known. */
  public String driver() {
    return content.driver();
  }

  /** Where the fitted coefficients lie. */
  public Map<String, Interval> intervals() {
    return Map.copyOf(content.intervals());
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

  StepTime stepTime() {
    return content.microseconds();
  }

  private static Content parse(String name, byte[] json) {
    try {
      return JSON.readValue(new String(json, StandardCharsets.UTF_8), Content.class);
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
