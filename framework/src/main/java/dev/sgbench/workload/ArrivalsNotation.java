package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.ArrayList;
import java.util.List;

/** Arrivals as written on a command line. */
final class ArrivalsNotation {

  private static final String KNOWN =
      "poisson-RATE, gamma-RATE-CV, weibull-RATE-CV, constant-RATE, jitter-RATE-JITTER,"
          + " ramp-FROM-TO-SECONDS, steps-RATE-SECONDS-RATE-...-RATE,"
          + " bursts-ONRATE-OFFRATE-ONSECONDS-OFFSECONDS, day-RATE-AMPLITUDE-SECONDS[-PHASE],"
          + " closed-CLIENTS[-THINK]";

  private ArrivalsNotation() {}

  static Arrivals parse(String text) {
    Notation law = Notation.of(text);
    return switch (law.law()) {
      case "poisson" -> Arrivals.poisson(law.exactly(1).number(0));
      case "gamma" -> Arrivals.gamma(law.exactly(2).number(0), law.number(1));
      case "weibull" -> Arrivals.weibull(law.exactly(2).number(0), law.number(1));
      case "constant" -> Arrivals.constant(law.exactly(1).number(0));
      case "jitter" -> Arrivals.jittered(law.exactly(2).number(0), law.number(1));
      case "ramp" ->
          Arrivals.varying(
              RateProfile.ramp(law.exactly(3).number(0), law.number(1), law.seconds(2)));
      case "steps" -> Arrivals.varying(RateProfile.pieces(steps(law)));
      case "bursts" ->
          Arrivals.bursts(law.exactly(4).number(0), law.number(1), law.seconds(2), law.seconds(3));
      case "day" -> Arrivals.varying(day(law.between(3, 4)));
      case "closed" -> closed(law);
      default -> throw law.unknown(KNOWN);
    };
  }

  private static RateProfile day(Notation law) {
    double phase = law.numbers().size() == 4 ? law.number(3) : 0;
    return RateProfile.day(law.number(0), law.number(1), law.seconds(2), phase);
  }

  /** Rates and, between them, how long each lasts; the last stays. */
  private static List<RateProfile.Piece> steps(Notation law) {
    int numbers = law.numbers().size();
    if (numbers % 2 == 0) {
      throw new InvalidWorkloadException(
          "\"%s\" has %d numbers; steps are rates with seconds between them, ending with the rate that stays: steps-10-60-20 is 10/s for 60 s, then 20/s"
              .formatted(law.text(), numbers));
    }
    List<RateProfile.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < numbers; i += 2) {
      double seconds = i + 1 < numbers ? law.number(i + 1) : 1;
      pieces.add(new RateProfile.Piece(seconds, law.number(i), law.number(i)));
    }
    return pieces;
  }

  private static Arrivals closed(Notation law) {
    int clients = law.wholeNumber(0);
    return law.numbers().size() == 1
        ? Arrivals.closed(clients)
        : Arrivals.closed(clients, ThinkTime.parse(law.rest(1)));
  }
}
