package dev.sgbench.simulation;

import dev.sgbench.sglang.GenerateField;

/**
 * The token ids a simulated server answers with: one endless sequence, each id five digits long.
 */
final class TokenIds {

  /** The longest answer that can be written out. */
  static final int LONGEST = 32_768;

  private static final int WIDTH = 6;
  private static final int FIRST = 10_000;
  private static final int COUNT = 20_000;
  private static final int STRIDE = 7_919;
  private static final String IDS = ids();

  private TokenIds() {}

  private static String ids() {
    StringBuilder text = new StringBuilder(WIDTH * LONGEST);
    for (int i = 0; i < LONGEST; i++) {
      text.append(FIRST + (int) ((long) i * STRIDE % COUNT)).append(',');
    }
    return text.toString();
  }

  /** Appends the member with the first {@code count} ids. */
  static void append(StringBuilder json, int count) {
    json.append('"').append(GenerateField.OUTPUT_IDS.literal()).append("\":[");
    json.append(IDS, 0, Math.max(0, count * WIDTH - 1)).append(']');
  }
}
