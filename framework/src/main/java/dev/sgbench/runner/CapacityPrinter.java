package dev.sgbench.runner;

import dev.sgbench.analysis.Interval;
import dev.sgbench.analysis.ServiceLevel;
import dev.sgbench.analysis.ServiceLevel.Bound;
import dev.sgbench.analysis.capacity.Answer;
import dev.sgbench.analysis.capacity.Probe;
import dev.sgbench.fixture.ServerFixture;
import dev.sgbench.report.CapacityReport.Measured;
import dev.sgbench.report.Jvm;
import dev.sgbench.report.ReportFolder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells a person what a search for capacity does, while it does it, and what it found. */
final class CapacityPrinter {

  private static final String ROW = "%5s  %10s  %-9s  %7s  %s";

  private final Console console;
  private final ServiceLevel objective;
  private String unit = "";
  private int probes;

  CapacityPrinter(Console console, ServiceLevel objective) {
    this.console = console;
    this.objective = objective;
  }

  void line(String text) {
    console.print(text + System.lineSeparator());
  }

  void begin(
      CapacityRun.Asked asked, CapacityCell cell, ServerFixture fixture, ReportFolder folder) {
    unit = cell.unit().equals("req/s") ? "/s" : " " + cell.unit();
    line("# sgbench " + Version.text());
    line("# Capacity of " + cell.reported().key().id());
    line("# Servers: " + fixture.kind() + ", " + fixture.gpu());
    Jvm jvm = Jvm.present();
    line("# Java: " + jvm);
    if (fixture.realTime()) {
      jvm.advice().ifPresent(advice -> line("# Warning: " + advice));
    }
    line("# Objective: " + objective + ", verdicts with a confidence of " + Probe.CONFIDENCE);
    line(
        "# Rates: %s to %s, doubled, then narrowed down to %s %%; %d + %d iterations each, seed %d"
            .formatted(
                rate(asked.range().from()),
                rate(asked.range().to()),
                plain(asked.range().precision() * 100),
                cell.planned().warmups(),
                cell.planned().iterations(),
                cell.seed()));
    line("# Report: " + folder.path());
    line("");
    line(ROW.formatted("probe", "rate", "verdict", "minutes", "mean and interval"));
  }

  /** A probe begins, and may take minutes: its line is overwritten when it has ended. */
  void probing(double rate) {
    if (console.terminal()) {
      console.print("%5d  %10s  ...\r".formatted(probes + 1, rate(rate)));
    }
  }

  void probe(Measured measured) {
    Probe probe = measured.probe();
    probes++;
    line(
        ROW.formatted(
            probes,
            rate(probe.rate()),
            probe.verdict(objective).name().toLowerCase(Locale.ROOT),
            String.format(Locale.ROOT, "%.1f", measured.seconds() / 60),
            figures(probe) + (probe.stable() ? "" : ", the queue grows")));
    measured.invalid().forEach(reason -> line("       INVALID: " + reason));
  }

  private String figures(Probe probe) {
    StringBuilder text = new StringBuilder();
    List<Interval> intervals = probe.intervals();
    for (int i = 0; i < intervals.size(); i++) {
      Bound bound = objective.bounds().get(i);
      text.append(i == 0 ? "" : ", ")
          .append(bound.measure().label())
          .append(' ')
          .append(bound.text(intervals.get(i).mean()))
          .append(" +- ")
          .append(bound.text(intervals.get(i).halfWidth()));
    }
    return text.toString();
  }

  void end(Answer answer, List<Double> missedBelow, List<Measured> all) {
    double minutes = all.stream().mapToDouble(Measured::seconds).sum() / 60;
    line("");
    line(text(answer));
    if (!missedBelow.isEmpty()) {
      line(
          "Not monotone: lower rates missed the objective: %s. The answer is the upper end of those that meet it."
              .formatted(missedBelow.stream().map(this::rate).collect(Collectors.joining(", "))));
    }
    line(String.format(Locale.ROOT, "%d probes in %.1f minutes", all.size(), minutes));
  }

  private String text(Answer answer) {
    if (answer instanceof Answer.Found found) {
      return "Capacity: %s; %s meets the objective, %s misses it"
          .formatted(rate(found.rate()), rate(found.certain()), rate(found.missed()));
    }
    if (answer instanceof Answer.NothingMeets nothing) {
      return "Nothing meets the objective: no rate from %s on certainly does; look lower with --from, loosen --meet, or, where probes are undecided, ask for more iterations"
          .formatted(rate(nothing.lowest()));
    }
    double highest = ((Answer.EverythingMeets) answer).highest();
    return "Everything meets the objective: no rate up to %s misses it, so there is no upper bound; look higher with --to"
        .formatted(rate(highest));
  }

  private String rate(double rate) {
    return plain(rate) + unit;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
