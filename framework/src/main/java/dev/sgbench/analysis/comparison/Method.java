package dev.sgbench.analysis.comparison;

/** How an interval of a ratio was computed: Fieller's theorem, on these samples. */
public enum Method {
  /** Pairs of iterations that saw the same arrivals, lengths and prompts. */
  PAIRED_ITERATIONS("Fieller on pairs of iterations", "iterations"),
  /** Pairs of fork means: with three forks or more in both. */
  PAIRED_FORK_MEANS("Fieller on pairs of fork means", "forks"),
  /** Independent iterations, degrees of freedom by Welch and Satterthwaite. */
  WELCH_ITERATIONS("Fieller with Welch's degrees of freedom on iterations", "iterations"),
  /** Independent fork means, likewise: with three forks or more in both. */
  WELCH_FORK_MEANS("Fieller with Welch's degrees of freedom on fork means", "forks");

  private final String text;
  private final String samples;

  Method(String text, String samples) {
    this.text = text;
    this.samples = samples;
  }

  /** For people. */
  public String text() {
    return text;
  }

  /** Whether the two arms' samples belong together one by one. */
  public boolean paired() {
    return this == PAIRED_ITERATIONS || this == PAIRED_FORK_MEANS;
  }

  /** What one sample is, in the plural. */
  public String samples() {
    return samples;
  }
}
