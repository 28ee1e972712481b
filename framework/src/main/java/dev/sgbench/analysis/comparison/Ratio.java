package dev.sgbench.analysis.comparison;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * The ratio of two means, by Fieller's theorem: a ratio r is inside the interval as long as a t
 * test of {@code fresh - r base} does not reject 0. Nothing is linearized, so few samples give a
 * wide interval, and a base that may be 0 an unbounded one.
 */
final class Ratio {

  private final double[] bases;
  private final double[] freshes;
  private final boolean paired;
  private final double base;
  private final double fresh;

  Ratio(Arms.Samples samples) {
    bases = samples.base();
    freshes = samples.fresh();
    paired = samples.method().paired();
    base = StatUtils.mean(bases);
    fresh = StatUtils.mean(freshes);
  }

  double base() {
    return base;
  }

  double fresh() {
    return fresh;
  }

  /** The estimate; 1 where both are the same, 0 included. */
  double value() {
    return base == fresh ? 1 : fresh / base;
  }

  /** Whether there are enough samples to tell anything. */
  boolean measurable() {
    return bases.length > 1 && freshes.length > 1;
  }

  /**
   * The two-sided interval's ends, lowest and highest; unbounded if the base cannot be told from 0,
   * NaN with too few samples.
   */
  double[] interval(double confidence) {
    if (!measurable()) {
      return new double[] {Double.NaN, Double.NaN};
    }
    if (paired && Arrays.equals(bases, freshes)) {
      return new double[] {1, 1};
    }
    double t = student().inverseCumulativeProbability(1 - (1 - confidence) / 2);
    double a = base * base - t * t * squaredError(bases);
    double b = base * fresh - t * t * errorProduct();
    double c = fresh * fresh - t * t * squaredError(freshes);
    if (a <= 0) {
      return new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    }
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    return new double[] {(b - root) / a, (b + root) / a};
  }

  /**
   * Probability of samples this far from {@code r}, or farther, if the true ratio were {@code r}.
   *
   * @param above whether far means above
   */
  double p(double r, boolean above) {
    if (!measurable()) {
      return Double.NaN;
    }
    double distance = above ? fresh - r * base : r * base - fresh;
    double error = Math.sqrt(squaredErrorOfDifference(r));
    if (error == 0) {
      return distance > 0 ? 0 : 1;
    }
    return student().cumulativeProbability(-distance / error);
  }

  private double squaredErrorOfDifference(double r) {
    if (!paired) {
      return squaredError(freshes) + r * r * squaredError(bases);
    }
    double[] differences = new double[bases.length];
    for (int i = 0; i < bases.length; i++) {
      differences[i] = freshes[i] - r * bases[i];
    }
    return squaredError(differences);
  }

  private TDistribution student() {
    return new TDistribution(null, paired ? bases.length - 1.0 : welch());
  }

  /** Degrees of freedom after Welch and Satterthwaite, at the estimate. */
  private double welch() {
    double r = base == 0 ? 1 : value();
    double ofFresh = squaredError(freshes);
    double ofBase = r * r * squaredError(bases);
    if (ofFresh + ofBase == 0) {
      return bases.length + freshes.length - 2.0;
    }
    return (ofFresh + ofBase)
        * (ofFresh + ofBase)
        / (ofFresh * ofFresh / (freshes.length - 1) + ofBase * ofBase / (bases.length - 1));
  }

  private double errorProduct() {
    return paired ? new Covariance().covariance(bases, freshes) / bases.length : 0;
  }

  /** Of the mean. */
  private static double squaredError(double[] values) {
    return StatUtils.variance(values) / values.length;
  }
}
