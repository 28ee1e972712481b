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
    return column(values, 0, 1, count);
  }

  /** One column of the first {@code rows}, at least one, of a table of {@code columns}. */
  static Packed column(long[] table, int column, int columns, int rows) {
    int end = rows * columns;
    long least = table[column];
    long greatest = least;
    for (int i = column + columns; i < end; i += columns) {
      least = Math.min(least, table[i]);
      greatest = Math.max(greatest, table[i]);
    }
    // A span beyond that of a long wraps around, here and when it is read.
    int width = (Long.SIZE - Long.numberOfLeadingZeros(greatest - least) + 7) / 8;
    byte[] bytes = new byte[width * rows];
    int at = 0;
    for (int i = column; i < end; i += columns) {
      long rest = table[i] - least;
      for (int next = at + width; at < next; rest >>>= 8) {
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
