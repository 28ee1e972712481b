package dev.sgbench.record;

/**
 * Takes facts of one iteration as they happen. Called on the engine's loop, so implementations hand
 * over and return; no file is touched on the calling thread.
 */
public interface RecordSink {

  /** A request is over. */
  void request(RequestRecord request);

  /** A server was looked at. */
  void sample(ServerSample sample);

  /** A policy decided something. */
  void decision(Decision decision);

  /** Something came to a policy. */
  void policyInput(PolicyInput input);

  /** A limit change has run its course. */
  void limitChange(LimitChange change);

  /**
   * A GPU was looked at; unlike the others on a thread of its own, and passed by those who watch.
   */
  default void gpu(GpuSample sample) {}
}
