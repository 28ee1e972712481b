package dev.sgbench.engine;

import dev.sgbench.routing.ServerView.Reported;

/**
 * The servers as the engine needs them: asynchronous, nothing in here waits. Methods are called by
 * the engine's loop only; answers come through {@link Exchange} and {@link LimitListener} from any
 * thread, stamped by the run's clock.
 */
public interface Backend extends AutoCloseable {

  /** How many servers there are; their ids are 0 to this less one. */
  int servers();

  /**
   * Sends a request. Never queues where the engine cannot see it: a request that cannot be sent at
   * once fails.
   */
  void submit(int server, Exchange exchange);

  /** Asks the server to give a request up. The exchange still ends through its own methods. */
  void abort(int server, Exchange exchange);

  /** Asks the server to change its live limit; the listener is told what became of it. */
  void setLimit(int server, int limit, LimitListener listener);

  /**
   * The latest figures that the server reported of itself; {@link Reported#instant()} tells how old
   * they are.
   */
  Reported load(int server);

  /**
   * Tells of every token that has come from the server by now. Until it is asked, a backend may
   * keep those to itself with which no request begins or ends.
   */
  default void settle(int server) {}

  @Override
  void close();

  /** Told how a change of a server's limit went. */
  interface LimitListener {

    /** The server acknowledged the change, and a read-back showed {@code limit}. */
    void acknowledged(long instant, int limit);

    /** The server refused, or a read-back showed something else; ends the run. */
    void refused(long instant, String found);
  }
}
