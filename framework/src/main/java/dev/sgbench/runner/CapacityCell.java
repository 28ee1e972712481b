package dev.sgbench.runner;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.report.PlannedCell;
import java.util.TreeMap;

/**
 * What a search is about, as reports know it.
 *
 * @param planned the cell at the lowest rate
 * @param reported under which the answer is reported: with {@code RATE} where the rate stands, and
 *     the objective as parameter {@code meet}
 * @param unit of the rate: requests a second where the mean rate of arrivals is the rate
 * @param seed of the search
 */
record CapacityCell(PlannedCell planned, PlannedCell reported, String unit, long seed) {

  private static final double SAME_RATE = 1e-6;

  CapacityCell(CapacityRun.Asked asked, RunPlan lowest, ServerFixture fixture) {
    this(
        new ReportedCells(lowest, fixture).all().get(0),
        reported(asked, lowest, new ReportedCells(lowest, fixture).all().get(0)),
        unit(asked, RateOptions.cell(lowest)),
        lowest.seed());
  }

  private static PlannedCell reported(
      CapacityRun.Asked asked, RunPlan lowest, PlannedCell planned) {
    TreeMap<String, String> params = new TreeMap<>(planned.key().params());
    params.putAll(asked.rates().labels(RateOptions.cell(lowest)));
    // Readers of jmh-result.json split at commas and equals signs.
    params.put("meet", asked.objective().toString().replace('=', '-').replace(',', '+'));
    return new PlannedCell(
        new CellKey(planned.key().benchmark(), params),
        1,
        planned.warmups(),
        planned.warmupTime(),
        planned.iterations(),
        planned.iterationTime(),
        planned.timeUnit(),
        planned.workload());
  }

  private static String unit(CapacityRun.Asked asked, Cell cell) {
    double mean = cell.measurement().workload().meanRate();
    boolean same = Math.abs(mean / asked.range().from() - 1) < SAME_RATE;
    return same ? "req/s" : RateOptions.PLACE;
  }
}
