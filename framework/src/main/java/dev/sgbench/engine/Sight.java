package dev.sgbench.engine;

import java.util.ArrayDeque;

/**
 * What a policy sees of the servers, from one call to the next: a call looks at few of them, and
 * few change between two calls, so nothing here takes longer where there are more servers.
 */
final class Sight {

  private final Inputs inputs;
  private final ArrayDeque<LiveServer> changed = new ArrayDeque<>();
  private long hash;
  private int call;

  Sight(Inputs inputs) {
    this.inputs = inputs;
  }

  /** What the policy may read. */
  Inputs inputs() {
    return inputs;
  }

  /** A call of the policy begins. */
  void nextCall() {
    call++;
  }

  /** The number of the present call. */
  int call() {
    return call;
  }

  /** Something that the policy can see of {@code server} is new since it was hashed. */
  void changed(LiveServer server) {
    changed.add(server);
  }

  /** Of everything the policy can see of all servers, in whatever order it changed. */
  long hash() {
    while (!changed.isEmpty()) {
      hash += changed.remove().rehash();
    }
    return hash;
  }
}
