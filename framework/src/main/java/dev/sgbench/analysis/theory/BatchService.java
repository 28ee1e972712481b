package dev.sgbench.analysis.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/**
 * Static batching: one server takes requests in batches of exactly K, in order of arrival, and
 * every batch takes the same time. A request's latency ends with its batch.
 *
 * <p>With {@code rho = rate * service / K}, the mean number in the system, those that wait for
 * their batch to fill included, is
 *
 * <pre>rho (K + 1 - K rho) / (2 (1 - rho)) + sum over j = 1 .. K-1 of 1 / (1 - z_j)</pre>
 *
 * where z_j are the roots of {@code z^K = exp(-K rho (1 - z))} inside the unit circle. Each is the
 * fixed point of {@code z = w^j exp(-rho (1 - z))}, w being the K-th root of unity, to which
 * iteration contracts by rho.
 *
 * @param arrivalRate requests a second
 * @param batch K, at least 1
 * @param service seconds a batch takes
 */
public record BatchService(double arrivalRate, int batch, double service) implements SteadyState {

  private static final double PRECISION = 1e-13;

  /**
   * @throws IllegalArgumentException if there is no steady state
   */
  public BatchService {
    if (batch < 1) {
      throw new IllegalArgumentException("a batch holds at least 1 request, but this one " + batch);
    }
    SteadyState.requireStable(arrivalRate * service / batch);
  }

  @Override
  public double utilization() {
    return arrivalRate * service / batch;
  }

  @Override
  public double meanInSystem() {
    double rho = utilization();
    double sum = roots().stream().mapToDouble(z -> Complex.ONE.divide(oneLess(z)).getReal()).sum();
    return rho * (batch + 1 - batch * rho) / (2 * (1 - rho)) + sum;
  }

  @Override
  public double meanLatency() {
    return meanInSystem() / arrivalRate;
  }

  /** Mean time from arrival until the request's batch starts, the filling of it included. */
  @Override
  public double meanWait() {
    return meanLatency() - service;
  }

  /** Mean time from arrival until the request's batch is full. */
  public double meanFilling() {
    return (batch - 1) / (2 * arrivalRate);
  }

  /** Every root inside the unit circle: K - 1 of them, in order of j. */
  public List<Complex> roots() {
    List<Complex> roots = new ArrayList<>();
    for (int j = 1; j < batch; j++) {
      roots.add(root(j));
    }
    return roots;
  }

  private Complex root(int j) {
    double rho = utilization();
    double angle = 2 * Math.PI * j / batch;
    Complex direction = new Complex(Math.cos(angle), Math.sin(angle));
    Complex z = direction;
    Complex before;
    do {
      before = z;
      z = direction.multiply(oneLess(z).multiply(-rho).exp());
    } while (z.subtract(before).abs() > PRECISION);
    return z;
  }

  private static Complex oneLess(Complex z) {
    return Complex.ONE.subtract(z);
  }
}
