package dev.sgbench.analysis;

import dev.sgbench.record.GpuSample;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.workload.Objective;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The metrics of one iteration.
 *
 * @param fork from 0
 * @param iteration from 0; negative for warm-up
 * @param counts how many requests ended how
 * @param values in base units; a metric that cannot be told is absent
 * @param backlog for {@link Stability}
 * @param series of the latencies, one request after the other
 * @param validity of the load
 */
public record IterationMetrics(
    int fork,
    int iteration,
    Map<Status, Integer> counts,
    Map<Metric, Double> values,
    Backlog backlog,
    LatencySeries series,
    Validity validity) {

  /** Immutable, in the order of the enums. */
  public IterationMetrics {
    counts = ordered(new EnumMap<>(Status.class), counts);
    values = ordered(new EnumMap<>(Metric.class), values);
  }

  /** Computes every metric that the record supports, without an objective. */
  public static IterationMetrics of(IterationRecord record, Validity validity) {
    return of(record, List.of(), validity, Objective.NONE);
  }

  /**
   * Computes every metric that the record supports, goodput under {@code objective} included.
   *
   * @param gpus looks at the GPUs from before the iteration's start until after its end; empty if
   *     nobody looked
   */
  public static IterationMetrics of(
      IterationRecord record, List<GpuSample> gpus, Validity validity, Objective objective) {
    EnumMap<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, 0);
    }
    record.requests().forEach(request -> counts.merge(request.status(), 1, Integer::sum));
    SteadyWindow window = SteadyWindow.of(record);
    EnumMap<Metric, Double> values = new EnumMap<>(Metric.class);
    Throughput.put(values, record, window);
    Latencies.put(values, record, window);
    Concurrency.put(values, record, window);
    Backlog backlog = backlog(values, record, window);
    Goodput.put(values, record, window, objective);
    Admission.put(values, record, window);
    Balance.put(values, record, window);
    GpuUse.put(values, gpus, record, window);
    values.values().removeIf(value -> Double.isNaN(value));
    return new IterationMetrics(
        record.fork(),
        record.number(),
        counts,
        values,
        backlog,
        LatencySeries.of(record, window),
        gpus.isEmpty() ? validity : validity.observing(GpuUse.SLOWDOWN, GpuUse.slowdown(gpus)));
  }

  private static Backlog backlog(
      Map<Metric, Double> values, IterationRecord record, SteadyWindow window) {
    ConcurrencyCurve inSystem = Backlog.inSystem(record);
    if (window.seconds() > 0) {
      values.put(Metric.NUMBER_IN_SYSTEM, inSystem.average(window.from(), window.to()));
    }
    return Backlog.of(inSystem, window, (int) window.arrivals(record).count());
  }

  private static <K extends Enum<K>, V> Map<K, V> ordered(EnumMap<K, V> copy, Map<K, V> map) {
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
