package dev.sgbench.routing;

import dev.sgbench.workload.Prompt;

/** A request as a policy sees it. */
public interface RequestView {

  /** From 0, in order of arrival within the phase. */
  int id();

  /** When it arrived, in nanoseconds of the run's clock. */
  long arrival();

  /** The request's class. */
  String type();

  /** Number of input tokens. */
  int inputTokens();

  /** Number of output tokens it will give. Needs {@link Input#EXPECTED_OUTPUT}. */
  int expectedOutputTokens();

  /** What it sends. Needs {@link Input#PROMPT}. */
  Prompt prompt();

  /**
   * The conversation it belongs to; {@link dev.sgbench.workload.Lineage#NONE} if it stands alone.
   * Needs {@link Input#SESSION}.
   */
  long session();

  /**
   * Those that begin alike by design have the same; {@link dev.sgbench.workload.Lineage#NONE} if it
   * shares no beginning. Needs {@link Input#PREFIX}.
   */
  long prefixGroup();

  /** How many of its first tokens others begin with as well. Needs {@link Input#PREFIX}. */
  int prefixTokens();
}
