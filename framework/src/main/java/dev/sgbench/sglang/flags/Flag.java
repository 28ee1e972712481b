package dev.sgbench.sglang.flags;

import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.sglang.catalogue.Entry;
import dev.sgbench.sglang.catalogue.Releases;
import java.util.List;
import java.util.stream.Stream;

/**
 * A launch flag through a stretch of releases in which nothing of it changed.
 *
 * @param entry its line in the catalogue
 * @param aliases its other names
 * @param type of its values
 * @param arity how many values it takes
 * @param choices its values if only some are allowed, else empty
 * @param defaultValue as JSON; {@code required} if it must be given, {@code computed} if the source
 *     does not say it
 * @param deprecated whether SGLang warns of it
 * @param replacement what to use in its place, or what newer versions have; empty if nothing
 */
public record Flag(
    Entry entry,
    List<String> aliases,
    Type type,
    Arity arity,
    List<String> choices,
    String defaultValue,
    boolean deprecated,
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

  /** The flag's first name, with its dashes. */
  public String name() {
    return entry.name();
  }

  /** Whether {@code version} has it so. */
  public boolean in(SglangVersion version) {
    return entry.in(Releases.of(version));
  }

  /** All its names, the {@code --no-} form of a boolean included. */
  public List<String> names() {
    Stream<String> names = Stream.concat(Stream.of(name()), aliases.stream());
    return arity == Arity.BOOLEAN
        ? Stream.concat(names, Stream.of("--no-" + name().substring(2))).toList()
        : names.toList();
  }
}
