package dev.sgbench.record;

/** Whole numbers, in as few bytes each as the span from the least to the greatest takes. */
final class Packed {

  private final long least;
  private final int width;
  private final byte[] bytes;

  private Packed(long least, int width, byte[] bytes) {
    this.least = least;
    this.width = width;
    this.bytes = bytes;
  }

  /** The first {@code count} of {@code values}, at least one. */
  static Packed of(long[] values, int count) {
    long least = values[0];
    long greatest = values[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    // A span beyond that of a long wraps around, here and when it is read.
    int width = (Long.SIZE - Long.numberOfLeadingZeros(greatest - least) + 7) / 8;
    byte[] bytes = new byte[width * count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      long rest = values[i] - least;
      for (int end = at + width; at < end; rest >>>= 8) {
        bytes[at++] = (byte) rest;
      }
    }
    return new Packed(least, width, bytes);
  }

  long get(int i) {
    long above = 0;
    for (int first = i * width, at = first + width - 1; at >= first; at--) {
      above = (above << 8) | (bytes[at] & 0xFF);
    }
    return least + above;
  }
}
