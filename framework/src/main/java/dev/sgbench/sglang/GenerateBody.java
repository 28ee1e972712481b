package dev.sgbench.sglang;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.TextPrompt;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a {@code /generate} request, written as bytes: no tree, no string for the ids. */
final class GenerateBody {

  private static final byte[] HEAD = ascii("{\"" + GenerateField.INPUT_IDS.literal() + "\":[");
  private static final byte[] TEXT = ascii("{\"" + GenerateField.TEXT.literal() + "\":\"");
  private static final byte[] END_OF_IDS = ascii("]");
  private static final byte[] END_OF_TEXT = ascii("\"");
  private static final byte[] PARAMS =
      ascii(
          ",\""
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

  private static final int FRAME = TEXT.length + PARAMS.length + DIGITS + TAIL.length + END.length;

  private final int rid;
  private byte[] bytes;
  private int length;

  private GenerateBody(int rid) {
    this.rid = rid;
  }

  /**
   * Encodes a request for exactly {@link RequestSpec#outputTokens()} tokens.
   *
   * @param rid the request's id; letters, digits, {@code -} and {@code _} only
   */
  static byte[] encode(RequestSpec request, String rid) {
    byte[] name = ascii(rid);
    GenerateBody body = new GenerateBody(name.length);
    if (request.prompt() instanceof TextPrompt prompt) {
      body.text(prompt.text());
    } else {
      body.ids(request);
    }
    body.put(PARAMS);
    body.put(request.outputTokens());
    body.put(TAIL);
    body.put(name);
    body.put(END);
    return Arrays.copyOf(body.bytes, body.length);
  }

  private void text(String text) {
    byte[] escaped = JsonStringEncoder.getInstance().quoteAsUTF8(text);
    reserve(escaped.length);
    put(TEXT);
    put(escaped);
    put(END_OF_TEXT);
  }

  private void ids(RequestSpec request) {
    int[] ids = new int[request.inputTokens()];
    request.prompt().fill(ids);
    reserve(DIGITS * ids.length);
    put(HEAD);
    for (int i = 0; i < ids.length; i++) {
      if (i > 0) {
        bytes[length++] = ',';
      }
      put(ids[i]);
    }
    put(END_OF_IDS);
  }

  /** Makes room for a prompt of so many bytes, and all that stands around it. */
  private void reserve(int prompt) {
    bytes = new byte[FRAME + HEAD.length + prompt + rid];
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
