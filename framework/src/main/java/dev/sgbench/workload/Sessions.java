package dev.sgbench.workload;

import java.time.Duration;

/**
 * Conversations: turn {@code k} arrives when turn {@code k - 1} has ended and the user has thought.
 * Its prompt is all that was said before and what it adds.
 *
 * @param turns how many a conversation has, a law of numbers of at least 1
 * @param think pauses between the end of a turn and the next
 */
public record Sessions(Lengths turns, ThinkTime think) {

  static final Sessions SINGLE = of(Lengths.constant(1));

  /** Conversations whose next turn comes at once. */
  public static Sessions of(Lengths turns) {
    return new Sessions(turns, ThinkTime.constant(Duration.ZERO));
  }

  /** The same conversations, with pauses. */
  public Sessions thinking(ThinkTime pauses) {
    return new Sessions(turns, pauses);
  }

  /**
   * Sessions as written on a command line: a law of lengths for the number of turns, then, after a
   * plus sign, the think time: {@code uniform-2-8+exponential-5}.
   *
   * @throws IllegalArgumentException if {@code text} is no such thing
   */
  public static Sessions parse(String text) {
    int plus = text.indexOf('+');
    return plus < 0
        ? of(Lengths.parse(text))
        : of(Lengths.parse(text.substring(0, plus)))
            .thinking(ThinkTime.parse(text.substring(plus + 1)));
  }
}
