package dev.sgbench.workload;

/**
 * Requests that follow one another: each waits for the one before to end. A request that stands
 * alone is a conversation of one turn. All of it is drawn when it begins, so that it is the same
 * whatever the servers do.
 */
interface Conversation {

  /** From 0, in the order in which conversations begin. */
  long number();

  /** How many turns are still to come. */
  int turnsLeft();

  /** Ends it after so many more turns at the latest. */
  void limit(int turns);

  /** The next turn. */
  RequestSpec next(int id, long arrival);

  /** The pause between the end of the turn given last and the next, in nanoseconds. */
  long think();
}
