package dev.sgbench.simulation;

import dev.sgbench.simulation.MeasuredRun.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;

/** What a calibration says of its own errors: figures of every kind of run, simulated and not. */
final class RunResiduals {

  /** A figure of batches, or of other runs. */
  private record Figure(String text, ToDoubleFunction<MeasuredRun> value, boolean ofBatches) {}

  /** Of batches the duration; of other runs what a user of the server would look at. */
  private static final List<Figure> FIGURES =
      List.of(
          new Figure("duration", MeasuredRun::duration, true),
          new Figure("mean latency", MeasuredRun::meanLatency, false),
          new Figure("p99 latency", run -> percentile(run, Request::latency, 99), false),
          new Figure("mean ttft", MeasuredRun::meanFirst, false),
          new Figure("p50 ttft", run -> percentile(run, Request::toFirst, 50), false),
          new Figure("mean tpot", MeasuredRun::meanTimePerToken, false));

  private RunResiduals() {}

  /** For each kind of run, the mean over its repetitions of each figure. */
  static List<Calibration.Residual> of(
      SchedulerSettings settings, StepTime time, List<MeasuredRun> runs, boolean fitted) {
    Map<String, List<MeasuredRun>> kinds =
        runs.stream()
            .collect(
                Collectors.groupingBy(MeasuredRun::kind, LinkedHashMap::new, Collectors.toList()));
    List<Calibration.Residual> residuals = new ArrayList<>();
    kinds.forEach(
        (kind, repeats) -> {
          List<MeasuredRun> simulated =
              repeats.parallelStream().map(run -> run.replay(settings, time)).toList();
          for (Figure figure : FIGURES) {
            if (figure.ofBatches == repeats.get(0).batch()) {
              residuals.add(
                  new Calibration.Residual(
                      kind + " " + figure.text,
                      mean(repeats, figure),
                      mean(simulated, figure),
                      fitted));
            }
          }
        });
    return residuals;
  }

  private static double percentile(
      MeasuredRun run, ToDoubleFunction<Request> figure, double percent) {
    return StatUtils.percentile(run.requests().stream().mapToDouble(figure).toArray(), percent);
  }

  /** In milliseconds with two decimals. */
  private static double mean(List<MeasuredRun> runs, Figure figure) {
    double mean = StatUtils.mean(runs.stream().mapToDouble(figure.value).toArray());
    return Math.round(mean * 100) / 100.0;
  }
}
