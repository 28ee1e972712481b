package dev.sgbench.sglang.flags;

import dev.sgbench.sglang.SglangVersion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A launch flag.
 *
 * @param name the flag's first name, with its dashes
 * @param aliases its other names
 * @param type of its values
 * @param arity how many values it takes
 * @param choices its values if only some are allowed, else empty
 * @param since the first version that has it
 * @param until the last version that has it; empty if the newest known one does
 * @param replacement what newer versions have in its place, empty if nothing
 */
public record Flag(
    String name,
    List<String> aliases,
    Type type,
    Arity arity,
    List<String> choices,
    SglangVersion since,
    Optional<SglangVersion> until,
    String replacement) {

  /** Types of values. */
  public enum Type {
    /** Anything. */
    STR,
    /** A whole number. */
    INT,
    /** A number. */
    FLOAT,
    /** A whole number, perhaps with a unit such as {@code 4k} or {@code 1M}. */
    SIZE,
    /** JSON. */
    JSON
  }

  /** How many values a flag takes. */
  public enum Arity {
    /** None: it is there or not. */
    SWITCH,
    /** None; has a {@code --no-} form. */
    BOOLEAN,
    /** Exactly one. */
    ONE,
    /** None or one. */
    OPTIONAL,
    /** Any number. */
    ANY,
    /** At least one. */
    SOME;

    boolean allows(int values) {
      return switch (this) {
        case SWITCH, BOOLEAN -> values == 0;
        case ONE -> values == 1;
        case OPTIONAL -> values <= 1;
        case ANY -> true;
        case SOME -> values >= 1;
      };
    }

    String words() {
      return switch (this) {
        case SWITCH, BOOLEAN -> "no value";
        case ONE -> "one value";
        case OPTIONAL -> "at most one value";
        case ANY -> "any number of values";
        case SOME -> "at least one value";
      };
    }
  }

  /** Whether {@code version} has the flag. */
  public boolean in(SglangVersion version) {
    return since.compareTo(version) <= 0
        && (until.isEmpty() || version.compareTo(until.get()) <= 0);
  }

  /** All its names, the {@code --no-} form of a boolean included. */
  public List<String> names() {
    Stream<String> names = Stream.concat(Stream.of(name), aliases.stream());
    return arity == Arity.BOOLEAN
        ? Stream.concat(names, Stream.of("--no-" + name.substring(2))).toList()
        : names.toList();
  }

  /** The versions that have it, in words. */
  public String versions() {
    return until.map(last -> since + " to " + last).orElse(since + " and newer");
  }
}
