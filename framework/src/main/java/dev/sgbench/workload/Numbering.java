package dev.sgbench.workload;

/** Ids of requests, from 0, in order of arrival, across all classes of a workload. */
final class Numbering {

  private int made;

  int next() {
    return made++;
  }

  int made() {
    return made;
  }
}
