package dev.sgbench.simulation;

import dev.sgbench.sglang.GenerateField;

/**
 * The tokens a simulated server answers with: one endless sequence, each id five digits long, each
 * word one token.
 */
final class TokenIds {

  /** The longest answer that can be written out. */
  static final int LONGEST = 32_768;

  private static final String WORD = " token";
  private static final int WIDTH = 6;
  private static final int FIRST = 10_000;
  private static final int COUNT = 20_000;
  private static final int STRIDE = 7_919;
  private static final String IDS = ids();

  private TokenIds() {}

  private static String ids() {
    StringBuilder text = new StringBuilder(WIDTH * LONGEST);
    for (int i = 0; i < LONGEST; i++) {
      text.append(id(i)).append(',');
    }
    return text.toString();
  }

  /** The id of output token {@code i}, from 0. */
  static int id(int i) {
    return FIRST + (int) ((long) i * STRIDE % COUNT);
  }

  /** The id that stands for a word of a prompt. */
  static int ofWord(String word) {
    return FIRST + Math.floorMod(word.hashCode(), COUNT);
  }

  /** What output tokens {@code from} to {@code to - 1} say. */
  static String text(int from, int to) {
    return WORD.repeat(to - from);
  }

  /** Appends the member with the first {@code count} ids. */
  static void append(StringBuilder json, int count) {
    json.append('"').append(GenerateField.OUTPUT_IDS.literal()).append("\":[");
    json.append(IDS, 0, Math.max(0, count * WIDTH - 1)).append(']');
  }
}
