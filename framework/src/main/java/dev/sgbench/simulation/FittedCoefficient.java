package dev.sgbench.simulation;

/**
 * A coefficient that is fitted to measured runs, in microseconds: where the search starts, its
 * bounds, how far it is moved to see an effect, and which runs tell it from the others.
 */
enum FittedCoefficient {
  DECODE_BASE("decodeBase", 5900, 200, 100_000, 60, "long outputs of a single request"),
  DECODE_PER_REQUEST(
      "decodePerRequest",
      15,
      0,
      1000,
      1,
      "batches of many sizes with short inputs, and loads with long ones"),
  DECODE_PER_CONTEXT_TOKEN(
      "decodePerContextToken", 0.25, 0, 5, 0.01, "many requests that decode behind long inputs"),
  PREFILL_BASE("prefillBase", 7000, 100, 100_000, 300, "many short inputs that come together"),
  PREFILL_PER_TOKEN("prefillPerToken", 20, 0.5, 500, 0.4, "inputs of 1,000 tokens and more"),
  LAUNCH_PREFILL_BASE(
      "launchPrefillBase", 11_000, 0, 100_000, 500, "single short requests to an idle server"),
  LAUNCH_PREFILL_PER_REQUEST(
      "launchPrefillPerRequest", 250, 0, 5000, 30, "batches of many short inputs");

  private final String text;
  private final double start;
  private final double lower;
  private final double upper;
  private final double step;
  private final String remedy;

  FittedCoefficient(
      String text, double start, double lower, double upper, double step, String remedy) {
    this.text = text;
    this.start = start;
    this.lower = lower;
    this.upper = upper;
    this.step = step;
    this.remedy = remedy;
  }

  /** Its name in a calibration. */
  String text() {
    return text;
  }

  /** Its place in the vectors that are fitted, which hold the constants in their order here. */
  @SuppressWarnings("EnumOrdinal")
  int column() {
    return ordinal();
  }

  double start() {
    return start;
  }

  double step() {
    return step;
  }

  /** Runs that tell it from the others, for people. */
  String remedy() {
    return remedy;
  }

  /** {@code value} or the bound that it is beyond. */
  double bounded(double value) {
    return Math.max(lower, Math.min(upper, value));
  }
}
