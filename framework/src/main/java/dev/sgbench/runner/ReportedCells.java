package dev.sgbench.runner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.CellKey;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.report.PlannedCell;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The plan's cells as reports know them: under their key, with the reserved parameters that say
 * where they ran.
 */
final class ReportedCells {

  private final Map<String, PlannedCell> byId = new LinkedHashMap<>();
  private final ObjectNode objectives = JsonNodeFactory.instance.objectNode();

  ReportedCells(RunPlan plan, ServerFixture fixture) {
    for (Cell cell : plan.cells()) {
      List<Session> forks =
          plan.sessions().stream().filter(session -> session.cells().contains(cell)).toList();
      PlannedCell planned = planned(cell, forks.get(0).servers(), forks.size(), fixture);
      byId.put(cell.id(), planned);
      String objective = cell.measurement().workload().objective().toString();
      if (!objective.isEmpty()) {
        objectives.put(planned.key().id(), objective);
      }
    }
  }

  List<PlannedCell> all() {
    return List.copyOf(byId.values());
  }

  /** What goodput is measured under, by cell; cells without an objective are not in it. */
  ObjectNode objectives() {
    return objectives;
  }

  PlannedCell of(CellKey key) {
    return byId.values().stream().filter(cell -> cell.key().equals(key)).findFirst().orElseThrow();
  }

  CellKey key(Cell cell) {
    return planned(cell).key();
  }

  PlannedCell planned(Cell cell) {
    return byId.get(cell.id());
  }

  private static PlannedCell planned(
      Cell cell, List<PlannedServer> servers, int forks, ServerFixture fixture) {
    TreeMap<String, String> params = new TreeMap<>(cell.labels());
    params.put("servers", fixture.kind());
    params.put("sglang", servers.get(0).sglang());
    params.put("gpu", fixture.gpu());
    return new PlannedCell(
        new CellKey(cell.bench().benchClass(), params),
        forks,
        cell.warmup().iterations(),
        cell.warmup().workload().duration().orElse(Duration.ZERO),
        cell.measurement().iterations(),
        cell.measurement().workload().duration().orElse(Duration.ZERO),
        cell.bench().protocol().outputTimeUnit(),
        cell.measurement().workload());
  }
}
