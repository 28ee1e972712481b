package dev.sgbench.runner;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.report.Manifest;
import dev.sgbench.report.ViewsCsv;
import dev.sgbench.report.replay.PolicyReplay;
import dev.sgbench.report.replay.ReplayedCell;
import dev.sgbench.report.replay.RoutedCell;
import dev.sgbench.routing.ExternalRouter;
import dev.sgbench.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the routed cells of a report anew, from its manifest and the classes that it ran. */
final class ReplayPlan {

  private final Path report;
  private final JsonNode manifest;
  private final List<RoutedCell> cells = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  private ReplayPlan(Path report, JsonNode manifest) {
    this.report = report;
    this.manifest = manifest;
  }

  /**
   * @param report folder of a run
   * @param found the benchmarks there are
   * @throws InvalidBenchmarkException if there is nothing to be replayed, or a class is missing
   */
  static ReplayPlan of(Path report, List<BenchDescriptor> found) {
    if (!Files.isRegularFile(report.resolve(ViewsCsv.NAME))) {
      throw new InvalidBenchmarkException(
          "%s holds no %s, in which a run records what its policies see; give the folder of a run that this version has made, such as reports/latest"
              .formatted(report, ViewsCsv.NAME));
    }
    ReplayPlan plan = new ReplayPlan(report, Manifest.read(report).json());
    for (JsonNode cell : plan.manifest.required("cells")) {
      if (cell.required("params").has(CellKey.POLICY)) {
        plan.add(cell, found);
      } else {
        plan.leftOut.add("No policy decides in " + id(cell));
      }
    }
    if (plan.cells.isEmpty()) {
      throw new InvalidBenchmarkException(
          "%s has nothing to replay; give the report of a @RoutingBench with a policy of this process. %s"
              .formatted(report, String.join(". ", plan.leftOut)));
    }
    return plan;
  }

  private void add(JsonNode cell, List<BenchDescriptor> found) {
    BenchDescriptor bench = bench(cell, found);
    PolicyDescriptor policy = policy(cell, bench);
    PolicyChoice choice =
        new PolicyChoice(policy, params(cell, policy.params(), policy.name() + "."));
    if (choice.newPolicy() instanceof ExternalRouter) {
      leftOut.add("A process of its own decides in " + id(cell));
      return;
    }
    Map<String, String> params = params(cell, bench.params(), "");
    Workload workload =
        UserCode.call(
            "@Load of " + id(cell),
            () -> {
              Object instance = bench.newBench();
              params.forEach((name, value) -> bench.set(instance, name, value));
              return bench.load(instance);
            });
    cells.add(
        new RoutedCell(
            id(cell),
            choice::newPolicy,
            lasting(workload, cell, "warmupTime"),
            lasting(workload, cell, "iterationTime")));
  }

  private static BenchDescriptor bench(JsonNode cell, List<BenchDescriptor> found) {
    String name = cell.required("benchmark").textValue();
    return found.stream()
        .filter(bench -> bench.benchClass().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidBenchmarkException(
                    "the class %s, whose policies are to be called again, is not on the class path; replay with the jar that ran it. There are %s"
                        .formatted(
                            name, found.stream().map(BenchDescriptor::benchClass).toList())));
  }

  private static PolicyDescriptor policy(JsonNode cell, BenchDescriptor bench) {
    String name = cell.required("params").required(CellKey.POLICY).textValue();
    PolicyDescriptor policy =
        bench.policies().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidBenchmarkException(
                        "%s no longer names the policy %s, which %s was run with; name it again, or replay with the jar that ran it"
                            .formatted(bench.benchClass(), name, id(cell))));
    if (ReplayPlan.class.getClassLoader().getResource(resource(policy)) == null) {
      throw new InvalidBenchmarkException(
          "the policy class %s is not on the class path; replay with the jar that ran it"
              .formatted(policy.policyClass()));
    }
    return policy;
  }

  private static String resource(PolicyDescriptor policy) {
    return policy.policyClass().replace('.', '/') + ".class";
  }

  private static Map<String, String> params(
      JsonNode cell, List<ParamDescriptor> params, String prefix) {
    Map<String, String> values = new LinkedHashMap<>();
    for (ParamDescriptor param : params) {
      JsonNode value = cell.required("params").get(prefix + param.name());
      if (value == null) {
        throw new InvalidBenchmarkException(
            "%s has a parameter %s today, which it had not when %s was run; replay with the jar that ran it"
                .formatted(
                    cell.required("benchmark").textValue(), prefix + param.name(), id(cell)));
      }
      values.put(param.name(), value.textValue());
    }
    return values;
  }

  private static Workload lasting(Workload workload, JsonNode cell, String time) {
    Duration duration = Duration.parse(cell.required(time).textValue());
    return duration.isZero() ? workload : workload.until(duration);
  }

  private static String id(JsonNode cell) {
    return cell.required("id").textValue();
  }

  /** Why cells are not replayed. */
  List<String> leftOut() {
    return leftOut;
  }

  /**
   * Replays all others.
   *
   * @throws InvalidBenchmarkException if no iteration of them was finished
   */
  List<ReplayedCell> replay() {
    List<String> ids = new ArrayList<>();
    manifest.required("cells").forEach(cell -> ids.add(id(cell)));
    long seed = Long.parseLong(manifest.required("seed").textValue());
    List<ReplayedCell> replayed = new PolicyReplay(report, seed, ids).run(cells);
    if (replayed.isEmpty()) {
      throw new InvalidBenchmarkException(
          report + " has no finished iteration to replay; let the run finish, by --resume or anew");
    }
    return replayed;
  }
}
