package dev.sgbench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Keeps keys and passwords out of reports. */
final class Secrets {

  static final String HIDDEN = "(hidden)";

  private static final Pattern NAME =
      Pattern.compile(
          ".*(api.?key|password|passwd|secret|credential|authorization|(auth|access|hf|bearer).?token)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USER_INFO = Pattern.compile("(\\w+://)[^/@,\\s]+@");

  private Secrets() {}

  /** Command line arguments without the values of options that hold secrets. */
  static List<String> hide(List<String> arguments) {
    List<String> shown = new ArrayList<>();
    boolean hideNext = false;
    for (String argument : arguments) {
      int equals = argument.lastIndexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      boolean secret = NAME.matcher(name).matches();
      if (hideNext) {
        shown.add(HIDDEN);
      } else if (secret && equals >= 0) {
        shown.add(name + "=" + HIDDEN);
      } else {
        shown.add(hide(argument));
      }
      hideNext = secret && equals < 0;
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
            shown.put(name, value != null && NAME.matcher(name).matches() ? HIDDEN : value));
    return shown;
  }
}
