package dev.sgbench.report.replay;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.RequestTable;
import dev.sgbench.report.DecisionsCsv;
import dev.sgbench.report.IterationKey;
import dev.sgbench.report.IterationLog;
import dev.sgbench.report.ViewsCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replays every finished iteration of a report that a policy routed: the policy is called again
 * with the recorded triggers, views and instants, and each decision is held against {@code
 * decisions.csv}.
 */
public final class PolicyReplay {

  private final Path report;
  private final long seed;
  private final List<String> ids;

  /**
   * @param report its folder
   * @param seed of the run
   * @param ids of all its cells, as the manifest numbers them
   */
  public PolicyReplay(Path report, long seed, List<String> ids) {
    this.report = report;
    this.seed = seed;
    this.ids = ids;
  }

  /**
   * Replays.
   *
   * @param cells to be replayed
   * @return those of which an iteration was finished
   * @throws InvalidBenchmarkException if calls were not recorded, the load is not what it was, or
   *     the record contradicts itself
   */
  public List<ReplayedCell> run(List<RoutedCell> cells) {
    Map<String, RoutedCell> byId = new LinkedHashMap<>();
    cells.forEach(cell -> byId.put(cell.id(), cell));
    Set<IterationKey> finished = finished(byId.keySet());
    Map<String, ReplayedCell> replayed = new LinkedHashMap<>();
    try (Rows views = views(finished);
        Rows decisions = Rows.of(report.resolve(DecisionsCsv.NAME), finished);
        Rows requests = Rows.of(report.resolve(RequestTable.NAME), finished)) {
      while (views.iteration() != null) {
        RoutedCell cell = byId.get(views.iteration().cell());
        ReplayedCell next = new IterationReplay(cell, views, decisions, requests).run(seed);
        replayed.merge(cell.id(), next, ReplayedCell::plus);
      }
    }
    return List.copyOf(replayed.values());
  }

  private Rows views(Set<IterationKey> finished) {
    return new Rows(
        report.resolve(ViewsCsv.NAME),
        row -> Rows.key(ids.get(Rows.integer(row, "cell")), row),
        finished::contains);
  }

  private Set<IterationKey> finished(Set<String> cells) {
    Set<IterationKey> finished = new HashSet<>();
    try {
      for (IterationLog.Entry entry : IterationLog.read(report.resolve(IterationLog.NAME))) {
        if (cells.contains(entry.cell())) {
          finished.add(
              new IterationKey(entry.cell(), entry.metrics().fork(), entry.metrics().iteration()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return finished;
  }
}
