package dev.sgbench.sglang.flags;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Launch arguments as a benchmark writes them, taken apart: {@code "--flag=value"}, {@code "--flag
 * value"}, or flag and values in strings of their own.
 *
 * @param arguments in the order written
 */
public record LaunchArguments(List<Argument> arguments) {

  /**
   * A flag and its values.
   *
   * @param position of the flag's string in what was written, from 0
   * @param flag with its dashes; what was written, if it has none
   * @param values perhaps none
   */
  public record Argument(int position, String flag, List<String> values) {

    /** Whether it begins as flags do. */
    public boolean isFlag() {
      return flag.startsWith("--") && flag.length() > 2;
    }
  }

  /**
   * Takes {@code written} apart. What stands before the first flag becomes an argument as it is.
   */
  public static LaunchArguments parse(List<String> written) {
    List<Argument> arguments = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      String text = written.get(i).strip();
      if (text.startsWith("--")) {
        arguments.add(flag(i, text));
      } else if (arguments.isEmpty()) {
        arguments.add(new Argument(i, text, List.of()));
      } else {
        arguments.get(arguments.size() - 1).values().add(text);
      }
    }
    return new LaunchArguments(List.copyOf(arguments));
  }

  private static Argument flag(int position, String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '=' && text.charAt(end) != ' ') {
      end++;
    }
    List<String> values = new ArrayList<>();
    if (end < text.length() && text.charAt(end) == '=') {
      values.add(text.substring(end + 1));
    } else if (end < text.length()) {
      values.addAll(List.of(text.substring(end).strip().split(" +")));
    }
    return new Argument(position, text.substring(0, end), values);
  }

  /** The value of a flag that takes one; empty if the flag is not there. */
  public Optional<String> value(String flag) {
    return arguments.stream()
        .filter(argument -> argument.flag().equals(flag))
        .map(argument -> argument.values().get(0))
        .findFirst();
  }

  /** The flags alone. */
  public Set<String> flags() {
    return arguments.stream().map(Argument::flag).collect(Collectors.toSet());
  }

  /** Flags and values apart, as a process is started with. */
  public List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    for (Argument argument : arguments) {
      tokens.add(argument.flag());
      tokens.addAll(argument.values());
    }
    return List.copyOf(tokens);
  }
}
