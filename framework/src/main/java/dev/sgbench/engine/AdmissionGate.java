package dev.sgbench.engine;

/**
 * Holds requests back before one server. A raised limit admits at once; after a cut nobody is
 * admitted until fewer run than the new limit allows.
 */
final class AdmissionGate {

  private int limit;
  private int running;

  AdmissionGate(int limit) {
    this.limit = limit;
  }

  boolean open() {
    return running < limit;
  }

  void enter() {
    running++;
  }

  void leave() {
    running--;
  }

  int running() {
    return running;
  }

  void setLimit(int newLimit) {
    limit = newLimit;
  }
}
