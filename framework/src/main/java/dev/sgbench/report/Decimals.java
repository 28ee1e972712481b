package dev.sgbench.report;

import java.nio.charset.StandardCharsets;

/**
 * Numbers as {@link Double#toString} writes them. A run writes few different ones again and again,
 * such as a throughput that a server renews once in six looks; so the last of each kind is kept.
 */
final class Decimals {

  private static final int KEPT = 1 << 12;

  private final long[] bits = new long[KEPT];
  private final byte[][] texts = new byte[KEPT][];

  /** The text of a number; not to be changed. */
  byte[] of(double value) {
    long key = Double.doubleToRawLongBits(value);
    long spread = key * 0x9E3779B97F4A7C15L;
    int place = (int) (spread >>> 52);
    if (texts[place] == null || bits[place] != key) {
      bits[place] = key;
      texts[place] = Double.toString(value).getBytes(StandardCharsets.US_ASCII);
    }
    return texts[place];
  }
}
