package dev.sgbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps keys and passwords out of reports. */
final class Secrets {

  static final String HIDDEN = "(hidden)";

  private static final String NAME =
      ".*?(?:api.?key|password|passwd|secret|credential|authorization|(?:auth|access|hf|bearer).?token)";

  /** A name; alone in an argument, its value is the next one. */
  private static final Pattern NAMED = Pattern.compile(NAME, Pattern.CASE_INSENSITIVE);

  /** A name and its value, which may have equals signs of its own, as base64 has at its end. */
  private static final Pattern GIVEN =
      Pattern.compile("(" + NAME + "(?:=|\\s+)).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** An option that passes on what comes after it, with that or without. */
  private static final Pattern OPTION = Pattern.compile("(--[\\w-]+=?)(.*)", Pattern.DOTALL);

  private static final Pattern USER_INFO = Pattern.compile("(\\w+://)[^/@,\\s]+@");

  private Secrets() {}

  /** Command line arguments without the values of options that hold secrets. */
  static List<String> hide(List<String> arguments) {
    List<String> shown = new ArrayList<>();
    boolean valueNext = false;
    for (String argument : arguments) {
      Matcher option = OPTION.matcher(argument);
      boolean passesOn = valueNext && option.matches();
      if (valueNext) {
        boolean later = passesOn && option.group(2).isEmpty();
        shown.add((passesOn ? option.group(1) : "") + (later ? "" : HIDDEN));
        valueNext = later;
      } else {
        Matcher given = GIVEN.matcher(argument);
        shown.add(given.matches() ? given.group(1) + HIDDEN : hide(argument));
        valueNext = !given.matches() && NAMED.matcher(argument).matches();
      }
    }
    return shown;
  }

  /** A text without the user and password of the URLs in it. */
  static String hide(String text) {
    return USER_INFO.matcher(text).replaceAll("$1" + HIDDEN + "@");
  }

  /** A server's arguments, likewise. */
  static Map<String, Object> hide(Map<String, Object> arguments) {
    Map<String, Object> shown = new LinkedHashMap<>();
    arguments.forEach(
        (name, value) ->
            shown.put(name, value != null && NAMED.matcher(name).matches() ? HIDDEN : value));
    return shown;
  }
}
