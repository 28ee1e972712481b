package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** Numbers as the page gets them. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** More than a screen has pixels. */
  private static final MathContext SCREEN = new MathContext(5);

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Values rounded to what can be seen; null where NaN. */
  static ArrayNode plotted(double[] values) {
    ArrayNode array = array();
    for (double value : values) {
      add(array, round(value));
    }
    return array;
  }

  /** Values to the last digit; null where NaN. */
  static ArrayNode exact(double[] values) {
    ArrayNode array = array();
    Arrays.stream(values).forEach(value -> add(array, value));
    return array;
  }

  private static void add(ArrayNode array, double value) {
    if (Double.isNaN(value)) {
      array.addNull();
    } else if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      array.add((int) value);
    } else {
      array.add(value);
    }
  }

  private static double round(double value) {
    return Double.isNaN(value) ? value : new BigDecimal(value).round(SCREEN).doubleValue();
  }
}
