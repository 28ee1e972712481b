package dev.sgbench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.ServiceLevel;
import dev.sgbench.analysis.capacity.Answer;
import dev.sgbench.analysis.capacity.Probe;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * The folder of a search for capacity: {@code manifest.json}, {@code capacity.json} with every
 * probe and the answer, {@code jmh-result.json} with the answer as JMH's record, and {@code
 * probes/} with a report of each. A probe is in {@code capacity.json} when it is whole, so a search
 * goes on with what stands there.
 */
public final class CapacityReport {

  /** Where probes and answer are. */
  public static final String NAME = "capacity.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReportFolder folder;
  private final Manifest manifest;
  private final ServiceLevel objective;
  private final List<Measured> probes = new ArrayList<>();

  /**
   * A probe and what is known of how it was made.
   *
   * @param probe rate and figures
   * @param report name of its report's folder in {@code probes/}
   * @param invalid why its load was not the one asked for; empty if it was
   * @param seconds that it took
   */
  public record Measured(Probe probe, String report, List<String> invalid, double seconds) {}

  private CapacityReport(ReportFolder folder, Manifest manifest, ServiceLevel objective) {
    this.folder = folder;
    this.manifest = manifest;
    this.objective = objective;
  }

  /** Of a search that begins. */
  public static CapacityReport create(
      ReportFolder folder, Manifest manifest, ServiceLevel objective) {
    CapacityReport report = new CapacityReport(folder, manifest, objective);
    manifest.write(folder);
    report.write(JSON.createObjectNode());
    return report;
  }

  /**
   * The folder of a search that was interrupted.
   *
   * @throws InvalidBenchmarkException if it holds none
   */
  public static ReportFolder interrupted(Path path) {
    if (!Files.isRegularFile(path.resolve(NAME))) {
      throw new InvalidBenchmarkException(
          "%s holds no %s, so no search can go on there: give the folder of an interrupted search, such as reports/latest"
              .formatted(path, NAME));
    }
    return new ReportFolder(path, true);
  }

  /** Of a search that goes on, with the probes that it had. */
  public static CapacityReport resume(
      ReportFolder folder, Manifest manifest, ServiceLevel objective) {
    CapacityReport report = new CapacityReport(folder, manifest, objective);
    try {
      JsonNode saved = JSON.readTree(folder.file(NAME).toFile());
      for (JsonNode probe : saved.required("probes")) {
        report.probes.add(JSON.treeToValue(probe, SavedProbe.class).measured());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return report;
  }

  /** All probes so far, in the order in which they were made. */
  public List<Measured> probes() {
    return List.copyOf(probes);
  }

  /** A probe is whole: it is on disk when this returns. */
  public void add(Measured measured) {
    probes.add(measured);
    write(JSON.createObjectNode());
  }

  /**
   * The search is over.
   *
   * @param missedBelow rates that missed the objective below one that met it
   * @param cell under which the answer is reported
   * @param unit of the rate
   */
  public void answer(Answer answer, List<Double> missedBelow, PlannedCell cell, String unit) {
    ObjectNode node = JSON.valueToTree(answer);
    node.put("kind", kind(answer));
    node.set("missedBelow", JSON.valueToTree(missedBelow));
    write(node);
    if (answer instanceof Answer.Found found) {
      JmhReport.Figure figure = new JmhReport.Figure("capacity", unit, Mode.Throughput);
      JmhReport.write(
          ResultFormatType.JSON,
          folder.file(JmhReport.NAME),
          List.of(JmhReport.record(cell, figure, List.of(new double[] {found.rate()}))));
    }
  }

  private static String kind(Answer answer) {
    return answer
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private void write(ObjectNode answer) {
    ObjectNode root = JSON.createObjectNode();
    root.set("asked", manifest.json().get("capacity"));
    root.set(
        "probes", JSON.valueToTree(probes.stream().map(p -> SavedProbe.of(p, objective)).toList()));
    if (!answer.isEmpty()) {
      root.set("answer", answer);
    }
    AtomicFile.write(
        folder.file(NAME), (root.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A probe as it stands in the file; the verdict is for readers. */
  record SavedProbe(
      double rate, String verdict, boolean stable, List<List<Double>> values, Run run) {

    record Run(String report, List<String> invalid, double seconds) {}

    static SavedProbe of(Measured measured, ServiceLevel objective) {
      Probe probe = measured.probe();
      return new SavedProbe(
          probe.rate(),
          probe.verdict(objective).name().toLowerCase(Locale.ROOT),
          probe.stable(),
          probe.values(),
          new Run(measured.report(), measured.invalid(), measured.seconds()));
    }

    Measured measured() {
      return new Measured(
          new Probe(rate, values, stable), run.report(), run.invalid(), run.seconds());
    }
  }
}
