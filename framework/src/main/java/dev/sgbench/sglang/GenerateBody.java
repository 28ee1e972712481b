package dev.sgbench.sglang;

import dev.sgbench.workload.RequestSpec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a {@code /generate} request, written as bytes: no tree, no string for the ids. */
final class GenerateBody {

  private static final byte[] HEAD = ascii("{\"" + GenerateField.INPUT_IDS.literal() + "\":[");
  private static final byte[] PARAMS =
      ascii(
          "],\""
              + GenerateField.SAMPLING_PARAMS.literal()
              + "\":{\""
              + GenerateField.TEMPERATURE.literal()
              + "\":0,\""
              + GenerateField.IGNORE_EOS.literal()
              + "\":true,\""
              + GenerateField.MAX_NEW_TOKENS.literal()
              + "\":");
  private static final byte[] TAIL =
      ascii(
          "},\""
              + GenerateField.STREAM.literal()
              + "\":true,\""
              + GenerateField.RID.literal()
              + "\":\"");
  private static final byte[] END = ascii("\"}");
  private static final int DIGITS = 11;

  private byte[] bytes;
  private int length;

  private GenerateBody(int capacity) {
    bytes = new byte[capacity];
  }

  /**
   * Encodes a request for exactly {@link RequestSpec#outputTokens()} tokens.
   *
   * @param rid the request's id; letters, digits, {@code -} and {@code _} only
   */
  static byte[] encode(RequestSpec request, String rid) {
    int[] ids = new int[request.inputTokens()];
    request.prompt().fill(ids);
    byte[] name = ascii(rid);
    int fixed = HEAD.length + PARAMS.length + TAIL.length + END.length + name.length;
    GenerateBody body = new GenerateBody(fixed + DIGITS * (ids.length + 1));
    body.put(HEAD);
    for (int i = 0; i < ids.length; i++) {
      if (i > 0) {
        body.bytes[body.length++] = ',';
      }
      body.put(ids[i]);
    }
    body.put(PARAMS);
    body.put(request.outputTokens());
    body.put(TAIL);
    body.put(name);
    body.put(END);
    return Arrays.copyOf(body.bytes, body.length);
  }

  private void put(byte[] text) {
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  private void put(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("token ids and counts are not negative, found " + number);
    }
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    int rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
