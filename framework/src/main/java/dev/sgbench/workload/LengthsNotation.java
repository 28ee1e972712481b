package dev.sgbench.workload;

import java.nio.file.Path;
import java.util.List;

/** Lengths as written on a command line: a law, then what is done with it, after {@code @}. */
final class LengthsNotation {

  private static final String KNOWN =
      "TOKENS, uniform-LOW-HIGH, normal-MEAN-DEVIATION, lognormal-MEAN-DEVIATION,"
          + " zipf-LOW-HIGH-EXPONENT or empirical-FILE[#COLUMN]";
  private static final String MODIFIERS = "once, clip-LOW-HIGH or within-LOW-HIGH";

  private LengthsNotation() {}

  static Lengths parse(String text) {
    List<String> parts = List.of(text.split("@", -1));
    Lengths lengths = law(Notation.of(parts.get(0)));
    for (String modifier : parts.subList(1, parts.size())) {
      lengths = modified(lengths, Notation.of(modifier));
    }
    return lengths;
  }

  private static Lengths law(Notation law) {
    return switch (law.law()) {
      case "" -> Lengths.constant(law.exactly(1).wholeNumber(0));
      case "uniform" -> Lengths.uniform(law.exactly(2).wholeNumber(0), law.wholeNumber(1));
      case "normal" -> Lengths.normal(law.exactly(2).number(0), law.number(1));
      case "lognormal" -> Lengths.lognormal(law.exactly(2).number(0), law.number(1));
      case "zipf" -> Lengths.zipf(law.exactly(3).wholeNumber(0), law.wholeNumber(1), law.number(2));
      case "empirical" -> empirical(law.rest(0));
      default -> throw law.unknown(KNOWN);
    };
  }

  private static Lengths empirical(String text) {
    int hash = text.lastIndexOf('#');
    return hash < 0
        ? Lengths.empirical(Path.of(text), "")
        : Lengths.empirical(Path.of(text.substring(0, hash)), text.substring(hash + 1));
  }

  private static Lengths modified(Lengths lengths, Notation modifier) {
    return switch (modifier.law()) {
      case "once" -> {
        modifier.exactly(0);
        yield lengths.oncePerIteration();
      }
      case "clip" -> lengths.clipped(modifier.exactly(2).wholeNumber(0), modifier.wholeNumber(1));
      case "within" ->
          lengths.truncated(modifier.exactly(2).wholeNumber(0), modifier.wholeNumber(1));
      default -> throw modifier.unknown(MODIFIERS);
    };
  }
}
