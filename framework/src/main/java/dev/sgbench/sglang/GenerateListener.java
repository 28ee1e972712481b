package dev.sgbench.sglang;

import dev.sgbench.record.ServerReport;

/**
 * Hears of one streamed request, on the client's IO thread, or of a failure to send it on the
 * thread that sends; must return at once. Instants are nanoseconds of the client's clock. {@link
 * #completed} or {@link #failed} is called once, last.
 */
public interface GenerateListener {

  /** A connection had to be set up, which took so long; not called if one was reused. */
  void connected(long nanos);

  /** The socket accepted the request's last byte at {@code instant}. Called before any token. */
  void sent(long instant);

  /**
   * An event brought tokens.
   *
   * @param instant when the read that completed it returned
   * @param total tokens received so far
   */
  void tokens(long instant, int total);

  /** The stream ended as it should, and brought every token asked for. */
  void completed(long instant, ServerReport completion);

  /** The connection, the protocol or the server failed; {@code cause} says which and what to do. */
  void failed(long instant, Throwable cause);
}
