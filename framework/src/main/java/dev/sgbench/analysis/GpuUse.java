package dev.sgbench.analysis;

import dev.sgbench.record.GpuSample;
import dev.sgbench.record.IterationRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What GPUs drew and how fast they ran. Between two looks a value is taken to lie on the straight
 * line that joins them.
 */
final class GpuUse {

  /** Name of the observation. */
  static final String SLOWDOWN = "share of looks at GPUs slowed down by heat or power brake";

  private GpuUse() {}

  static void put(
      Map<Metric, Double> values,
      List<GpuSample> samples,
      IterationRecord record,
      SteadyWindow window) {
    if (samples.isEmpty()) {
      return;
    }
    Collection<List<GpuSample>> gpus =
        samples.stream().collect(Collectors.groupingBy(GpuSample::gpu)).values();
    SteadyWindow whole = new SteadyWindow(SteadyWindow.firstArrival(record), record.end());
    double power = sum(gpus, GpuSample::power, window);
    values.put(Metric.ENERGY, sum(gpus, GpuSample::power, whole) * whole.seconds());
    values.put(Metric.POWER, power);
    double tokens = values.get(Metric.OUTPUT_TOKEN_THROUGHPUT);
    values.put(Metric.ENERGY_PER_OUTPUT_TOKEN, tokens > 0 ? power / tokens : Double.NaN);
    values.put(Metric.SM_CLOCK, sum(gpus, GpuSample::smClock, window) / gpus.size());
  }

  /** In how many of the looks a GPU was slowed down. */
  static double slowdown(List<GpuSample> samples) {
    return (double) samples.stream().filter(GpuSample::slowedDown).count() / samples.size();
  }

  /** Time-averages, added over the GPUs. */
  private static double sum(
      Collection<List<GpuSample>> gpus, ToDoubleFunction<GpuSample> value, SteadyWindow window) {
    return gpus.stream().mapToDouble(gpu -> mean(gpu, value, window)).sum();
  }

  /** The time-average over the window; NaN if it has no length or something was not told. */
  private static double mean(
      List<GpuSample> gpu, ToDoubleFunction<GpuSample> value, SteadyWindow window) {
    double area = 0;
    for (int i = 1; i < gpu.size(); i++) {
      GpuSample before = gpu.get(i - 1);
      GpuSample after = gpu.get(i);
      double from = Math.max(window.from(), before.instant());
      double to = Math.min(window.to(), after.instant());
      if (from < to) {
        double middle = ((from + to) / 2 - before.instant()) / (after.instant() - before.instant());
        double height =
            value.applyAsDouble(before) * (1 - middle) + value.applyAsDouble(after) * middle;
        area += height * (to - from);
      }
    }
    return area / (window.to() - window.from());
  }
}
