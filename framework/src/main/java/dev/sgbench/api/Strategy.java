package dev.sgbench.api;

/** How a node forms the batches that it serves. */
public enum Strategy {
  /**
   * Requests wait until {@code batchSize} of them have arrived, go to the server together, and the
   * next batch goes out only when the last member of this one has ended.
   */
  STATIC,
  /**
   * Requests go to the server as they arrive and join its running batch between two steps, up to
   * the server's limit.
   */
  CONTINUOUS
}
