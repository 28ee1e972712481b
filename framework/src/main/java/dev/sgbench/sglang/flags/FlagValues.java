package dev.sgbench.sglang.flags;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether values fit a flag. */
final class FlagValues {

  private static final Pattern INT = Pattern.compile("[+-]?\\d+");
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|inf|nan");
  private static final Pattern SIZE = Pattern.compile("[+-]?\\d+(\\.\\d+)?[kKmMgG]?i?");
  private static final Pattern JSON = Pattern.compile("(?s)\\s*[\\[{\"\\dtfn-].*");

  private FlagValues() {}

  static Optional<String> mistake(Flag flag, LaunchArguments.Argument argument) {
    List<String> values = argument.values();
    if (!flag.arity().allows(values.size())) {
      return Optional.of(
          "%s takes %s, was given %s"
              .formatted(
                  argument.flag(), flag.arity().words(), values.isEmpty() ? "none" : values));
    }
    for (String value : values) {
      if (!fits(flag.type(), value)) {
        return Optional.of(
            "%s takes %s, was given \"%s\"".formatted(argument.flag(), words(flag.type()), value));
      }
      if (!flag.choices().isEmpty() && !flag.choices().contains(value)) {
        return Optional.of(
            "%s takes one of %s, was given \"%s\""
                .formatted(argument.flag(), String.join(", ", flag.choices()), value));
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Flag.Type type, String value) {
    return switch (type) {
      case STR -> true;
      case INT -> INT.matcher(value).matches();
      case FLOAT -> FLOAT.matcher(value).matches();
      case SIZE -> SIZE.matcher(value).matches();
      case JSON -> JSON.matcher(value).matches();
    };
  }

  private static String words(Flag.Type type) {
    return switch (type) {
      case STR -> "text";
      case INT -> "a whole number";
      case FLOAT -> "a number";
      case SIZE -> "a whole number, or one such as 4k";
      case JSON -> "JSON";
    };
  }
}
