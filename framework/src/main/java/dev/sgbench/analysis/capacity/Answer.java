package dev.sgbench.analysis.capacity;

/** What came out of a search. */
public sealed interface Answer {

  /**
   * The objective is met up to a rate within the range.
   *
   * @param rate at which the means reach the objective's limit, by interpolation between probes
   * @param certain the largest rate probed that meets it
   * @param missed the smallest rate above that misses it
   */
  record Found(double rate, double certain, double missed) implements Answer {}

  /**
   * No rate of the range meets the objective, or chance can explain those that seem to.
   *
   * @param lowest rate of the range
   */
  record NothingMeets(double lowest) implements Answer {}

  /**
   * No rate of the range misses the objective: there is no upper bound.
   *
   * @param highest rate of the range
   */
  record EverythingMeets(double highest) implements Answer {}
}
