package dev.sgbench.record;

/**
 * When the steps of one server came that brought a token to every request in its batch: written
 * down once for all of them, {@link StepTimes} tells which of them were a request's. Grows in
 * pieces of which each knows the next, so that steps are forgotten together with the last request
 * that had part in them.
 *
 * <p>One thread appends. What was appended before a request was handed to another thread may be
 * read there, since entries never move.
 */
public final class StepLog {

  /** {@value #LENGTH} steps. */
  static final class Piece {
    private final long[] instants = new long[LENGTH];
    private Piece next;
  }

  private static final int LENGTH = 128;

  private Piece last = new Piece();
  private int used;
  private long latest = Long.MIN_VALUE;

  /**
   * Appends a step.
   *
   * @param instant when its tokens are read; not before that of the step ahead of it
   */
  public void add(long instant) {
    if (instant < latest) {
      throw new IllegalArgumentException(
          "a step at " + instant + " ns follows one at " + latest + " ns");
    }
    if (used == LENGTH) {
      last.next = new Piece();
      last = last.next;
      used = 0;
    }
    last.instants[used++] = instant;
    latest = instant;
  }

  /** The piece to which the latest step belongs. */
  Piece piece() {
    return last;
  }

  /** Where the next step comes to lie, counted from the beginning of {@link #piece()}. */
  int end() {
    return used;
  }

  /** The step at {@code place}, counted from the beginning of {@code piece}. */
  static long instant(Piece piece, int place) {
    Piece in = piece;
    int left = place;
    for (; left >= LENGTH; left -= LENGTH) {
      in = in.next;
    }
    return in.instants[left];
  }
}
