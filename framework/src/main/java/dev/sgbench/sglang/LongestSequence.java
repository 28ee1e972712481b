package dev.sgbench.sglang;

import java.util.Map;

/**
 * The longest sequence of a server, input and output together, from the longest input that it says
 * it takes. That is the model's, or what the KV pool holds where that is less.
 */
public final class LongestSequence {

  /** SGLang keeps one token of the context back, and five more from inputs. */
  private static final int KEPT_BACK = 6;

  private LongestSequence() {}

  /**
   * Reads what a server told.
   *
   * @param arguments by the names that the server gives them
   * @return tokens
   * @throws SglangException if it did not tell
   */
  public static int of(Map<String, ?> arguments) {
    String field = ServerInfoField.MAX_REQ_INPUT_LEN.literal();
    if (arguments.get(field) instanceof Number input) {
      return input.intValue() + KEPT_BACK;
    }
    throw new SglangException(
        "expected the whole number \"%s\" in what the server tells of itself, found %s"
            .formatted(field, arguments.get(field)));
  }

  /** What a server with this longest sequence tells as its longest input. */
  public static int longestInput(int sequence) {
    return sequence - KEPT_BACK;
  }
}
