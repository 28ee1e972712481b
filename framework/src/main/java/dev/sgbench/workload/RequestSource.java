package dev.sgbench.workload;

/** What requests are, in the order in which conversations begin; when is another matter. */
interface RequestSource {

  /** The next conversation, or null if there are no more. */
  Conversation next();
}
