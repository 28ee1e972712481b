package dev.sgbench.engine;

import dev.sgbench.record.Instants;

/** What a router may ask of the loop. */
interface Dispatcher {

  /** Sends a request on its way to a server, as of now. */
  void dispatch(RoutedRequest request, int server);

  /** Lets go whatever gates and limits allow, once a router's decisions are made. */
  void admit();

  /** Turns a request away, as of this instant. */
  void reject(RoutedRequest request, String reason, long instant);

  /** Changes a server's live limit. */
  void setMaxRunning(int server, int limit);

  /**
   * Hands the row of a served request over.
   *
   * @param batchFinish when its batch was over, or {@link Instants#ABSENT}
   */
  void record(RoutedRequest request, long batchFinish);
}
