package dev.sgbench.simulation;

/** A Prometheus histogram of seconds. */
final class Histogram {

  private final double[] bounds;
  private final long[] counts;
  private double sum;
  private long count;

  Histogram(double... bounds) {
    this.bounds = bounds;
    counts = new long[bounds.length];
  }

  void add(double seconds, int times) {
    sum += seconds * times;
    count += times;
    for (int i = 0; i < bounds.length; i++) {
      if (seconds <= bounds[i]) {
        counts[i] += times;
        return;
      }
    }
  }

  /** Appends it under a name, with labels as between braces. */
  void append(StringBuilder text, String name, String labels) {
    text.append("# TYPE ").append(name).append(" histogram\n");
    text.append(name).append("_sum{").append(labels).append("} ").append(sum).append('\n');
    long below = 0;
    for (int i = 0; i < bounds.length; i++) {
      below += counts[i];
      bucket(text, name, labels, Double.toString(bounds[i]), below);
    }
    bucket(text, name, labels, "+Inf", count);
    text.append(name).append("_count{").append(labels).append("} ");
    text.append((double) count).append('\n');
  }

  private static void bucket(
      StringBuilder text, String name, String labels, String bound, long below) {
    text.append(name).append("_bucket{").append(labels).append(",le=\"").append(bound);
    text.append("\"} ").append((double) below).append('\n');
  }
}
