package dev.sgbench.sglang;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Decodes the events of one stream as its bytes come, however they are cut. Of an event only the
 * token count is looked for, from its end; nothing is allocated for it. The last event's bytes are
 * kept for {@link FinalEvent}.
 */
final class StreamDecoder {

  /** Hears of each event that brought tokens. */
  interface Sink {

    /** {@code total} tokens have come so far. */
    void tokens(int total);
  }

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private static final byte[] DATA = ascii("data: ");
  private static final byte[] DONE = ascii(GenerateField.DONE.literal());

  /**
   * Within a JSON string a quote is escaped, so this sequence of bytes can only be the key itself.
   */
  private static final byte[] COUNT_KEY =
      ascii("\"" + MetaInfoField.COMPLETION_TOKENS.literal() + "\":");

  private final Sink sink;
  private byte[] carry = new byte[0];
  private int carried;
  private byte[] last = new byte[0];
  private int lastLength;
  private int tokens;
  private boolean done;

  StreamDecoder(Sink sink) {
    this.sink = sink;
  }

  /** Whether the stream's closing event has come. */
  boolean done() {
    return done;
  }

  /** Tokens received so far. */
  int tokens() {
    return tokens;
  }

  /** The last event before the closing one; empty if none came. */
  byte[] lastEvent() {
    return Arrays.copyOf(last, lastLength);
  }

  /** What has come of an event that is not complete. */
  String unfinished() {
    return text(carry, 0, carried);
  }

  /**
   * Takes what one read brought.
   *
   * @param source backed by an array; consumed whole
   * @throws SglangException if an event is an error or none of SGLang's
   */
  void feed(ByteBuffer source) throws SglangException {
    byte[] bytes = source.array();
    int from = source.arrayOffset() + source.position();
    int to = source.arrayOffset() + source.limit();
    source.position(source.limit());
    int eventFrom = -1;
    int eventTo = -1;
    while (from < to) {
      int end = newline(bytes, from, to);
      if (end < 0) {
        keep(bytes, from, to);
        break;
      }
      if (carried > 0) {
        keep(bytes, from, end);
        int length = carried;
        carried = 0;
        if (line(carry, 0, length)) {
          remember(carry, DATA.length, length);
        }
      } else if (line(bytes, from, end)) {
        eventFrom = from + DATA.length;
        eventTo = end;
      }
      from = end + 1;
    }
    if (eventFrom >= 0) {
      remember(bytes, eventFrom, eventTo);
    }
  }

  /** Takes a line; tells whether it was an event with tokens. */
  private boolean line(byte[] bytes, int from, int to) throws SglangException {
    if (from == to) {
      return false;
    }
    if (!startsWith(bytes, from, to, DATA)) {
      throw new SglangException(
          "expected a line \"data: ...\" of an event stream, found \""
              + text(bytes, from, to)
              + "\"");
    }
    int start = from + DATA.length;
    if (done) {
      throw new SglangException(
          "expected nothing after [DONE], found \"" + text(bytes, start, to) + "\"");
    }
    if (to - start == DONE.length && startsWith(bytes, start, to, DONE)) {
      done = true;
      return false;
    }
    count(bytes, start, to);
    return true;
  }

  private void count(byte[] bytes, int from, int to) throws SglangException {
    int at = lastKey(bytes, from, to);
    if (at < 0) {
      throw FinalEvent.withoutCount(Arrays.copyOfRange(bytes, from, to));
    }
    int total = number(bytes, at, to);
    if (total < tokens) {
      throw new SglangException(
          "expected a token count that never falls, found " + total + " after " + tokens);
    }
    if (total > tokens) {
      tokens = total;
      sink.tokens(total);
    }
  }

  /** Where the value of the last count begins, or -1. It stands near the end of an event. */
  private static int lastKey(byte[] bytes, int from, int to) {
    int length = COUNT_KEY.length;
    for (int colon = to - 1; colon >= from + length - 1; colon--) {
      if (bytes[colon] == ':' && startsWith(bytes, colon - length + 1, to, COUNT_KEY)) {
        return colon + 1;
      }
    }
    return -1;
  }

  private static int number(byte[] bytes, int from, int to) throws SglangException {
    int at = from;
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    int value = 0;
    int digits = 0;
    for (; at < to && bytes[at] >= '0' && bytes[at] <= '9' && digits < 10; at++, digits++) {
      value = value * 10 + bytes[at] - '0';
    }
    if (digits == 0 || value < 0) {
      throw new SglangException(
          "expected a token count, found \"" + text(bytes, from, Math.min(to, from + 20)) + "\"");
    }
    return value;
  }

  /** Index of the next newline, or -1; eight bytes at a time. */
  private static int newline(byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long word = (long) WORDS.get(bytes, at) ^ NEWLINES;
      long zero = (word - LOW_BITS) & ~word & HIGH_BITS;
      if (zero != 0) {
        return at + Long.numberOfTrailingZeros(zero) / Byte.SIZE;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  private void keep(byte[] bytes, int from, int to) {
    int length = to - from;
    if (carry.length < carried + length) {
      carry = Arrays.copyOf(carry, Math.max(2 * carry.length, carried + length));
    }
    System.arraycopy(bytes, from, carry, carried, length);
    carried += length;
  }

  private void remember(byte[] bytes, int from, int to) {
    lastLength = to - from;
    if (last.length < lastLength) {
      last = new byte[Math.max(2 * last.length, lastLength)];
    }
    System.arraycopy(bytes, from, last, 0, lastLength);
  }

  private static boolean startsWith(byte[] bytes, int from, int to, byte[] prefix) {
    return to - from >= prefix.length
        && Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
