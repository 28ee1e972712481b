package dev.sgbench.runner;

import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.Calibration.Residual;
import java.util.Locale;

/** A calibration for people: coefficients with their intervals, and every error. */
record CalibrationTable(Calibration calibration) {

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Coefficients in microseconds, 95 % intervals\n");
    calibration
        .intervals()
        .forEach(
            (name, interval) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "  %-26s %10.4g to %.4g%n",
                        name,
                        interval.low(),
                        interval.high())));
    text.append("Measured and simulated, ms\n");
    for (Residual residual : calibration.residuals()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %-8s %-100s %10.1f %10.1f %+6.1f %%%n",
              residual.fitted() ? "fitted" : "held out",
              residual.run(),
              residual.measured(),
              residual.simulated(),
              100 * residual.error()));
    }
    return text.toString();
  }
}
