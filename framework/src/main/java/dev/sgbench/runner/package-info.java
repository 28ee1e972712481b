/**
 * From classes found to reports written: {@link dev.sgbench.runner.Main} is the command line,
 * {@code Discovery} finds benchmarks, {@code Planner} makes sessions and cells of them, and {@code
 * BenchmarkRun}, {@code SessionRun} and {@code CellRun} carry them out.
 */
package dev.sgbench.runner;
