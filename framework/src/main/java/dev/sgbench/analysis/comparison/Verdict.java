package dev.sgbench.analysis.comparison;

/** What a comparison says. */
public enum Verdict {
  /** The whole interval lies on this side of the threshold. */
  NO_REGRESSION("no regression"),
  /** The whole interval lies beyond the threshold, and stays there after Holm's correction. */
  REGRESSION("REGRESSION"),
  /** The interval holds the threshold, or there are too few samples for one. */
  UNDECIDED("undecided");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** For people. */
  public String text() {
    return text;
  }
}
