package dev.sgbench.runner;

import dev.sgbench.analysis.WorkloadSummary;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import dev.sgbench.workload.WorkloadListing;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists the loads of a plan's cells. */
final class WorkloadPrinter {

  /**
   * What to list.
   *
   * @param fork from 0
   * @param iteration from 0
   * @param rows to print of each load
   * @param latency that each request is taken to have, in nanoseconds
   */
  record Choice(int fork, int iteration, int rows, Optional<Long> latency) {}

  private final RunPlan plan;
  private final Choice choice;
  private final PrintStream out;

  WorkloadPrinter(RunPlan plan, Choice choice, PrintStream out) {
    this.plan = plan;
    this.choice = choice;
    this.out = out;
  }

  /**
   * @param file for all requests; only if the plan has one cell
   * @throws InvalidBenchmarkException if it has several, or a load needs a latency
   */
  void print(Optional<Path> file) throws IOException {
    List<Cell> cells = plan.cells();
    if (file.isPresent() && cells.size() > 1) {
      throw new InvalidBenchmarkException(
          "-o saves one load, but %d are chosen: %s; choose one by name and by -p"
              .formatted(cells.size(), cells.stream().map(Cell::id).toList()));
    }
    for (Cell cell : cells) {
      if (file.isEmpty()) {
        print(cell, row -> {});
        continue;
      }
      try (PrintWriter rows =
          new PrintWriter(Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8))) {
        rows.print(WorkloadListing.HEADER + "\n");
        print(cell, request -> rows.print(WorkloadListing.row(request) + "\n"));
        if (rows.checkError()) {
          throw new IOException("could not write all requests to " + file.get());
        }
      }
    }
  }

  private void print(Cell cell, Consumer<RequestSpec> all) {
    out.println(cell.id());
    Workload workload = cell.measurement().workload();
    WorkloadSummary summary = new WorkloadSummary(workload);
    if (choice.rows() > 0) {
      out.println(WorkloadListing.HEADER);
    }
    Consumer<RequestSpec> each =
        request -> {
          if (request.id() < choice.rows()) {
            out.println(WorkloadListing.row(request));
          }
          summary.add(request);
          all.accept(request);
        };
    UserCode.call(
        "the load of " + cell.id(),
        () -> {
          Seeds seeds = new Seeds(plan.seed(), choice.fork(), choice.iteration());
          WorkloadListing.each(workload, seeds, choice.latency(), each);
          return cell;
        });
    out.println(summary.text());
  }
}
