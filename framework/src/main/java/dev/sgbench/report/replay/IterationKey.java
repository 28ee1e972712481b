package dev.sgbench.report.replay;

import dev.sgbench.workload.Seeds;

/**
 * An iteration of a report.
 *
 * @param cell its id
 * @param fork from 0
 * @param iteration from 0; warm-up is negative
 */
record IterationKey(String cell, int fork, int iteration) {

  Seeds seeds(long run) {
    return new Seeds(run, fork, iteration);
  }

  @Override
  public String toString() {
    return "iteration %d, fork %d of %s".formatted(iteration, fork, cell);
  }
}
