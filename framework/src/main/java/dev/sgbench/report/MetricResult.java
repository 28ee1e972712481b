package dev.sgbench.report;

import java.util.Collection;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.Aggregator;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/**
 * One value of a metric as JMH's primary result. JMH's own {@code ScalarResult} can only be a
 * secondary one.
 */
final class MetricResult extends Result<MetricResult> {

  MetricResult(String label, double value, String unit) {
    this(label, Result.of(value), unit);
  }

  private MetricResult(String label, Statistics statistics, String unit) {
    super(ResultRole.PRIMARY, label, statistics, unit, AggregationPolicy.AVG);
  }

  @Override
  protected Aggregator<MetricResult> getThreadAggregator() {
    return MetricResult::pooled;
  }

  @Override
  protected Aggregator<MetricResult> getIterationAggregator() {
    return MetricResult::pooled;
  }

  private static MetricResult pooled(Collection<MetricResult> results) {
    ListStatistics all = new ListStatistics();
    MetricResult any = results.iterator().next();
    for (MetricResult result : results) {
      result
          .getStatistics()
          .getRawData()
          .forEachRemaining(
              value -> {
                for (long i = 0; i < value.getValue(); i++) {
                  all.addValue(value.getKey());
                }
              });
    }
    return new MetricResult(any.getLabel(), all, any.getScoreUnit());
  }
}
