package dev.sgbench.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A table being written: fields of a row one after the other, quoted as in RFC 4180, rows ended by
 * a line feed. Used by one thread. Times are written from whole nanoseconds, without formatting
 * machinery: a busy run writes thousands of rows a second.
 */
final class CsvFile implements AutoCloseable {

  private static final int NANO_DIGITS = 9;

  /** Digits of the longest number. */
  private static final int LONGEST_NUMBER = 19;

  private final FileChannel channel;
  private final Decimals decimals = new Decimals();
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private boolean rowStarted;

  private CsvFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Makes the file, or empties it, and writes its header. */
  static CsvFile create(Path path, List<String> header) throws IOException {
    CsvFile file =
        new CsvFile(
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE));
    header.forEach(file::text);
    file.endRow();
    file.flush();
    return file;
  }

  /** Goes on with a file after its first {@code size} bytes; what lies behind is dropped. */
  static CsvFile append(Path path, long size) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
    if (channel.size() < size) {
      channel.close();
      throw new IOException(
          path + " has fewer than the " + size + " bytes it had when the run was interrupted");
    }
    channel.truncate(size).position(size);
    return new CsvFile(channel);
  }

  /** A field of text. */
  CsvFile text(String value) {
    separate();
    if (!plain(value)) {
      quotedOrNot(value);
    }
    return this;
  }

  /** Writes text that needs neither quotes nor an encoding; whether it was that. */
  @SuppressWarnings("deprecation") // the one way from text to bytes in a given array
  private boolean plain(String value) {
    int count = value.length();
    for (int i = 0; i < count; i++) {
      char c = value.charAt(i);
      if (c >= 128 || c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    reserve(count);
    value.getBytes(0, count, bytes, length);
    length += count;
    return true;
  }

  private void quotedOrNot(String value) {
    String written = needsQuotes(value) ? '"' + value.replace("\"", "\"\"") + '"' : value;
    raw(written.getBytes(StandardCharsets.UTF_8));
  }

  /** A field without a value. */
  CsvFile empty() {
    separate();
    return this;
  }

  /** A whole number. */
  CsvFile number(long value) {
    separate();
    digits(value);
    return this;
  }

  /** A count, empty where it is -1: the server did not say. */
  CsvFile count(long value) {
    return value < 0 ? empty() : number(value);
  }

  /** Nanoseconds, written as seconds to the last digit. */
  CsvFile seconds(long nanos) {
    separate();
    if (nanos < 0) {
      put('-');
    }
    long magnitude = Math.abs(nanos);
    digits(magnitude / 1_000_000_000L);
    put('.');
    int fraction = (int) (magnitude % 1_000_000_000L);
    reserve(NANO_DIGITS);
    threeDigits(fraction / 1_000_000);
    threeDigits(fraction / 1_000 % 1_000);
    threeDigits(fraction % 1_000);
    return this;
  }

  private void threeDigits(int value) {
    bytes[length] = (byte) ('0' + value / 100);
    bytes[length + 1] = (byte) ('0' + value / 10 % 10);
    bytes[length + 2] = (byte) ('0' + value % 10);
    length += 3;
  }

  /** Seconds, to the nanosecond; empty where NaN. */
  CsvFile seconds(double seconds) {
    return Double.isNaN(seconds) ? empty() : seconds(Math.round(seconds * 1e9));
  }

  /** Any number; empty where NaN. */
  CsvFile decimal(double value) {
    if (Double.isNaN(value)) {
      return empty();
    }
    separate();
    raw(decimals.of(value));
    return this;
  }

  /** Any numbers, separated by blanks in one field. */
  CsvFile decimals(int count, IntToDoubleFunction values) {
    separate();
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        put(' ');
      }
      raw(decimals.of(values.applyAsDouble(i)));
    }
    return this;
  }

  void endRow() {
    put('\n');
    rowStarted = false;
  }

  /** Hands everything to the operating system: a kill of this process cannot lose it any more. */
  void flush() throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    length = 0;
  }

  /** How many bytes the file has. */
  long size() throws IOException {
    return channel.position();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private void separate() {
    if (rowStarted) {
      put(',');
    }
    rowStarted = true;
  }

  private void digits(long value) {
    if (value < 0) {
      put('-');
    }
    reserve(LONGEST_NUMBER);
    // Below 0, where every long has its opposite but the least.
    long rest = value < 0 ? value : -value;
    int count = 1;
    for (long power = -10; count < LONGEST_NUMBER && rest <= power; power *= 10) {
      count++;
    }
    for (int i = length + count - 1; i >= length; i--) {
      long tenth = rest / 10;
      bytes[i] = (byte) ('0' + 10 * tenth - rest);
      rest = tenth;
    }
    length += count;
  }

  private void put(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  private void raw(byte[] source) {
    reserve(source.length);
    System.arraycopy(source, 0, bytes, length, source.length);
    length += source.length;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
