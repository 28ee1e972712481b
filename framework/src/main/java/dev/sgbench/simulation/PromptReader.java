package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads prompts out of requests. A server with a tokenizer counts a word as a token: what matters
 * to a scheduler is how many there are, and which are alike.
 */
final class PromptReader {

  private PromptReader() {}

  /** Whether a prompt, rather than one word or number of it, is expected at each place. */
  static boolean many(JsonNode prompts) {
    return prompts.isArray() && !prompts.isEmpty() && !prompts.get(0).isInt();
  }

  /**
   * The prompts of a text, a list of ids, or a list of either.
   *
   * @throws Refusal if it is none of these
   */
  static List<int[]> read(JsonNode prompts) throws Refusal {
    if (!many(prompts)) {
      return List.of(one(prompts));
    }
    List<int[]> read = new ArrayList<>();
    for (JsonNode prompt : prompts) {
      read.add(one(prompt));
    }
    return read;
  }

  private static int[] one(JsonNode prompt) throws Refusal {
    if (prompt.isTextual()) {
      return words(prompt.asText());
    }
    int[] ids = new int[prompt.size()];
    for (int i = 0; i < ids.length; i++) {
      if (!prompt.get(i).isInt()) {
        throw Refusal.malformed("token ids are whole numbers, found " + prompt.get(i));
      }
      ids[i] = prompt.get(i).intValue();
    }
    if (ids.length == 0) {
      throw Refusal.of("The prompt is empty: a text or a list of token ids is expected.");
    }
    return ids;
  }

  /**
   * A token for each word; an empty text is one token, as with a tokenizer that begins with one.
   */
  static int[] words(String text) {
    String[] words = text.strip().split("\\s+", -1);
    int[] ids = new int[words.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = TokenIds.ofWord(words[i]);
    }
    return ids;
  }
}
