package dev.sgbench.analysis.capacity;

/** What the replications at one rate say of an objective. */
public enum Verdict {
  /** Every bound is kept, and the whole interval of its figure keeps it. */
  MEETS,
  /** Chance can explain either. */
  UNDECIDED,
  /** The whole interval of some figure breaks its bound, or the queue grows. */
  MISSES
}
