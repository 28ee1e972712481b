package dev.sgbench.workload;

/** What the requests of a class are: drawn from laws, or read from a file. */
sealed interface Content permits Laws, TraceContent, TextContent {

  /**
   * Starts it.
   *
   * @param type the class's name
   */
  RequestSource source(String type, Seeds seeds);

  /** Whether requests wait for others of their conversation. */
  boolean waits();
}
