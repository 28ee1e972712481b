package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;

/**
 * Text, which the server's tokenizer makes tokens of. How many is known when the server has
 * counted; until then, for policies, lists and servers without a tokenizer, a word is a token.
 */
public final class TextPrompt implements Prompt {

  private final String text;
  private final int words;

  /**
   * @throws IllegalArgumentException if it is blank
   */
  public TextPrompt(String text) {
    this.text = text;
    this.words = words(text);
    if (words == 0) {
      throw new InvalidWorkloadException("a prompt has at least one word, but is blank");
    }
  }

  /** What is sent. */
  public String text() {
    return text;
  }

  /** Number of words, which stands in for the number of tokens. */
  @Override
  public int length() {
    return words;
  }

  /** An id for each word, equal for equal words; no tokenizer would give them. */
  @Override
  public void fill(int[] target) {
    Prompts.RandomIds ids = Prompts.LLAMA2_IDS;
    int word = -1;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      if (!blank) {
        word += within ? 0 : 1;
        target[word] = within ? 31 * target[word] + text.charAt(i) : text.charAt(i);
      }
      within = !blank;
    }
    for (int i = 0; i <= word; i++) {
      target[i] = ids.firstId() + Math.floorMod(target[i], ids.vocabulary() - ids.firstId());
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += !blank && !within ? 1 : 0;
      within = !blank;
    }
    return words;
  }
}
