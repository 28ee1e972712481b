package dev.sgbench.simulation;

import java.util.function.Supplier;

/**
 * What a request asks a scheduler for.
 *
 * @param inputTokens of its prompt
 * @param outputTokens it wants, at least 1
 * @param priority the larger, the more important
 * @param ids gives the prompt's token ids; asked for only by servers with a prefix cache
 */
record Ask(int inputTokens, int outputTokens, int priority, Supplier<int[]> ids) {

  /** One whose prompt nobody will look at. */
  static Ask of(int inputTokens, int outputTokens) {
    return new Ask(
        inputTokens,
        outputTokens,
        0,
        () -> {
          throw new IllegalStateException("this request has no prompt, only a length");
        });
  }
}
