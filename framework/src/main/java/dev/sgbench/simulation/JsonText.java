package dev.sgbench.simulation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Appends JSON to a text, for answers that are written many thousand times a second. */
final class JsonText {

  private static final long MICROS = 1_000_000;

  private JsonText() {}

  static void member(StringBuilder json, String name, long value) {
    name(json, name).append(value);
  }

  static void member(StringBuilder json, String name, String raw) {
    name(json, name).append(raw);
  }

  static void string(StringBuilder json, String name, String value) {
    name(json, name).append('"');
    JsonStringEncoder.getInstance().quoteAsString(value, json);
    json.append('"');
  }

  /** A number of seconds, to the microsecond. */
  static void seconds(StringBuilder json, String name, double value) {
    name(json, name);
    long micros = Math.round(value * MICROS);
    if (micros < 0) {
      json.append('-');
      micros = -micros;
    }
    json.append(micros / MICROS).append('.');
    String fraction = Long.toString(MICROS + micros % MICROS);
    json.append(fraction, 1, fraction.length());
  }

  private static StringBuilder name(StringBuilder json, String name) {
    char last = json.length() == 0 ? '{' : json.charAt(json.length() - 1);
    if (last != '{') {
      json.append(',');
    }
    return json.append('"').append(name).append("\":");
  }
}
