package dev.sgbench.simulation;

import dev.sgbench.api.InvalidBenchmarkException;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** Whether runs tell coefficients from one another. */
final class Identifiability {

  /**
   * Above this the variance of a coefficient is inflated a hundredfold by its likeness to others.
   */
  private static final double LARGEST_INFLATION = 100;

  private static final double LEAST_EFFECT = 1e-9;

  private Identifiability() {}

  /**
   * Refuses what cannot be told apart.
   *
   * @param jacobian of the errors, a column for each {@link FittedCoefficient}
   * @throws InvalidBenchmarkException that names the coefficient, and which runs would help
   */
  static void check(RealMatrix jacobian) {
    FittedCoefficient[] all = FittedCoefficient.values();
    RealMatrix alike = likeness(jacobian);
    LUDecomposition factors = new LUDecomposition(alike);
    for (int i = 0; i < all.length; i++) {
      double inflation =
          factors.getSolver().isNonSingular()
              ? factors.getSolver().getInverse().getEntry(i, i)
              : Double.POSITIVE_INFINITY;
      int twin = twin(alike, i);
      boolean singular = Math.abs(alike.getEntry(i, twin)) > 1 - 1 / LARGEST_INFLATION;
      if (inflation > LARGEST_INFLATION || (Double.isInfinite(inflation) && singular)) {
        throw new InvalidBenchmarkException(
            "%s cannot be told from %s by these runs: its variance is inflated %.0f times, at most %.0f is sound; add %s"
                .formatted(
                    all[i].text(),
                    all[twin].text(),
                    inflation,
                    LARGEST_INFLATION,
                    all[i].remedy()));
      }
    }
  }

  /** Cosines between the columns. */
  private static RealMatrix likeness(RealMatrix jacobian) {
    RealMatrix unit = jacobian.copy();
    for (FittedCoefficient coefficient : FittedCoefficient.values()) {
      RealVector effect = jacobian.getColumnVector(coefficient.column());
      if (effect.getNorm() * coefficient.step() < LEAST_EFFECT) {
        throw new InvalidBenchmarkException(
            "nothing in these runs depends on %s; add %s"
                .formatted(coefficient.text(), coefficient.remedy()));
      }
      unit.setColumnVector(coefficient.column(), effect.mapDivide(effect.getNorm()));
    }
    return unit.transpose().multiply(unit);
  }

  private static int twin(RealMatrix alike, int of) {
    int best = of == 0 ? 1 : 0;
    for (int i = 0; i < alike.getColumnDimension(); i++) {
      if (i != of && Math.abs(alike.getEntry(of, i)) > Math.abs(alike.getEntry(of, best))) {
        best = i;
      }
    }
    return best;
  }
}
