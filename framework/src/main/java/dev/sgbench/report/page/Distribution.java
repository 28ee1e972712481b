package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.Sample;
import java.util.Arrays;

/** One quantity over the requests of a cell: its percentiles, exactly, and its shape. */
final class Distribution {

  private static final int MILLION = 1_000_000;

  /** Those of the table, in millionths. */
  private static final int[] NAMED = {500_000, 900_000, 950_000, 990_000, 999_000, 999_900};

  /** Those of the curve: closer and closer together towards 1. */
  private static final int[] CURVE = curve();

  private static final int BINS_PER_DECADE = 20;

  private final Sample sample = new Sample(0);

  void add(double[] values) {
    for (double value : values) {
      sample.add(value);
    }
  }

  /** Null-free: what the sample cannot tell is left out. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    long n = sample.size();
    json.put("n", n);
    if (n == 0) {
      return json;
    }
    json.put("mean", sample.mean());
    json.put("min", sample.value(1));
    json.put("max", sample.value(n));
    ObjectNode named = json.putObject("percentiles");
    for (int millionths : NAMED) {
      if (Sample.meetsFloor(n, millionths, MILLION)) {
        named.put(Double.toString(millionths / 1e4), at(millionths));
      }
    }
    int[] shares = Arrays.stream(CURVE).filter(p -> n * (MILLION - p) >= MILLION).toArray();
    json.set("shares", Json.exact(Arrays.stream(shares).mapToDouble(p -> p / 1e6).toArray()));
    json.set("values", Json.exact(Arrays.stream(shares).mapToDouble(this::at).toArray()));
    json.set("histogram", histogram());
    return json;
  }

  private double at(int millionths) {
    return sample.value(Sample.rank(sample.size(), millionths, MILLION));
  }

  /** Bins of equal width on a log axis; what is not positive has no place there. */
  private ObjectNode histogram() {
    ObjectNode json = Json.object();
    int zeros = 0;
    while (zeros < sample.size() && sample.value(zeros + 1L) <= 0) {
      zeros++;
    }
    json.put("zeros", zeros);
    if (zeros == sample.size()) {
      return json;
    }
    int first = bin(sample.value(zeros + 1L));
    double[] counts = new double[bin(sample.value(sample.size())) - first + 1];
    for (int i = zeros; i < sample.size(); i++) {
      counts[bin(sample.value(i + 1L)) - first]++;
    }
    json.put("first", first);
    json.put("perDecade", BINS_PER_DECADE);
    json.set("counts", Json.exact(counts));
    return json;
  }

  private static int bin(double value) {
    return (int) Math.floor(Math.log10(value) * BINS_PER_DECADE);
  }

  private static int[] curve() {
    int[] shares = new int[18 + 4 * 18];
    int count = 0;
    for (int p = 0; p < 900_000; p += 50_000) {
      shares[count++] = p;
    }
    int left = 100_000;
    for (int decade = 0; decade < 4; decade++) {
      for (int step = 0; step < 18; step++) {
        shares[count++] = MILLION - left + step * left / 20;
      }
      left /= 10;
    }
    return shares;
  }
}
