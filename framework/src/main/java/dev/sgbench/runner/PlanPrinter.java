package dev.sgbench.runner;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.ParamDescriptor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Shows benchmarks and plans as text. */
final class PlanPrinter {

  private PlanPrinter() {}

  /**
   * Benchmarks by name, one a line.
   *
   * @param withParams with their parameters and values below them
   */
  static String list(List<BenchDescriptor> benches, boolean withParams) {
    StringBuilder text = new StringBuilder();
    for (BenchDescriptor bench : benches) {
      text.append(bench.benchClass()).append('\n');
      if (withParams) {
        bench.params().forEach(param -> text.append(line("", param)));
        bench
            .policies()
            .forEach(
                policy -> {
                  text.append("  policy ").append(policy.policyClass()).append('\n');
                  policy.params().forEach(p -> text.append(line(policy.name() + ".", p)));
                });
      }
    }
    return text.toString();
  }

  private static String line(String prefix, ParamDescriptor param) {
    return "  %s%s = %s\n".formatted(prefix, param.name(), String.join(", ", param.values()));
  }

  /**
   * What the plan would do.
   *
   * @param place where the server of that index would run, such as {@code GPU 0}
   */
  static String dryRun(RunPlan plan, IntFunction<String> place) {
    StringBuilder text = new StringBuilder();
    text.append(
        "cells: %d, sessions: %d, server starts: %d, seed: %d\n"
            .formatted(
                plan.cells().size(), plan.sessions().size(), plan.serverStarts(), plan.seed()));
    int number = 0;
    for (Session session : plan.sessions()) {
      text.append("\nsession %d, fork %d\n".formatted(++number, session.fork()));
      for (PlannedServer server : session.servers()) {
        text.append("  server %s\n".formatted(describe(server, place)));
      }
      session.cells().forEach(cell -> text.append("  %s\n".formatted(describe(cell))));
    }
    return text.append('\n').append(total(plan)).append('\n').toString();
  }

  private static String describe(PlannedServer server, IntFunction<String> place) {
    String speed = server.speed() == 1 ? "" : ", speed " + server.speed();
    return "%d on %s: %s, SGLang %s%s  %s"
        .formatted(
            server.index(),
            place.apply(server.index()),
            server.model(),
            server.sglang(),
            speed,
            String.join(" ", server.args()))
        .stripTrailing();
  }

  private static String describe(Cell cell) {
    return "%s  %d + %d iterations, %s"
        .formatted(
            cell.id(),
            cell.warmup().iterations(),
            cell.measurement().iterations(),
            arrivals(cell).map(PlanPrinter::minutes).orElse("closed load, as long as it takes"));
  }

  private static String total(RunPlan plan) {
    List<Cell> cells = plan.sessions().stream().flatMap(s -> s.cells().stream()).toList();
    Duration known =
        cells.stream()
            .flatMap(cell -> arrivals(cell).stream())
            .reduce(Duration.ZERO, Duration::plus);
    long closed = cells.stream().filter(cell -> arrivals(cell).isEmpty()).count();
    return "estimated: %s of arrivals%s, and what %s and the last requests of each iteration take"
        .formatted(
            minutes(known),
            closed == 0 ? "" : ", " + closed + " runs of closed load",
            starts(plan.serverStarts()));
  }

  private static String starts(int count) {
    return count == 1 ? "1 server start" : count + " server starts";
  }

  /** For how long requests arrive; empty where that depends on the servers. */
  private static Optional<Duration> arrivals(Cell cell) {
    return Stream.of(cell.warmup(), cell.measurement())
        .map(phase -> phase.workload().arrivalTime().map(d -> d.multipliedBy(phase.iterations())))
        .reduce(Optional.of(Duration.ZERO), (a, b) -> a.flatMap(x -> b.map(x::plus)));
  }

  private static String minutes(Duration duration) {
    return String.format(Locale.ROOT, "%.1f min", duration.toMillis() / 60_000.0);
  }
}
