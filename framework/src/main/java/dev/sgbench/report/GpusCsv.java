package dev.sgbench.report;

import dev.sgbench.record.GpuSample;
import java.util.List;

/** {@code gpus.csv}: one row each time a GPU was looked at. */
final class GpusCsv {

  static final String NAME = "gpus.csv";

  static final List<String> HEADER =
      List.of(
          "iteration",
          "fork",
          "time",
          "gpu",
          "power",
          "average_power",
          "sm_clock",
          "memory_clock",
          "temperature",
          "utilization",
          "memory_used",
          "clock_reasons");

  private GpusCsv() {}

  static void row(CsvFile file, IterationTag tag, GpuSample sample) {
    tag.begin(file);
    tag.instant(file, sample.instant());
    file.number(sample.gpu())
        .decimal(sample.power())
        .decimal(sample.averagePower())
        .decimal(sample.smClock())
        .decimal(sample.memoryClock())
        .decimal(sample.temperature())
        .decimal(sample.utilization())
        .decimal(sample.memoryUsed())
        .count(sample.clockReasons());
    file.endRow();
  }
}
