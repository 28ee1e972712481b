package dev.sgbench.record;

import java.util.function.LongSupplier;

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

  /** Up to {@value #LENGTH} steps, counted from the first of them. */
  static final class Piece {
    private final int[] since = new int[LENGTH];
    private long first;
    private int used;
    private Piece next;

    private boolean holds(long instant) {
      return used == 0 || (used < LENGTH && instant - first <= LATEST);
    }

    private void add(long instant) {
      first = used == 0 ? instant : first;
      since[used++] = (int) (instant - first);
    }

    private long instant(int place) {
      return first + (since[place] & LATEST);
    }
  }

  /** Gives an instant, and after it those of one step after the other. */
  static final class Reader implements LongSupplier {
    private final long first;
    private boolean begun;
    private Piece piece;
    private int place;

    Reader(long first, Piece piece, int place) {
      this.first = first;
      this.piece = piece;
      this.place = place;
    }

    @Override
    public long getAsLong() {
      if (!begun) {
        begun = true;
        return first;
      }
      while (place >= piece.used) {
        place -= piece.used;
        piece = piece.next;
      }
      return piece.instant(place++);
    }
  }

  private static final int LENGTH = 128;

  /** The longest time from a piece's first step, in nanoseconds: what an unsigned int holds. */
  private static final long LATEST = 0xFFFF_FFFFL;

  private Piece last = new Piece();
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
    if (!last.holds(instant)) {
      last.next = new Piece();
      last = last.next;
    }
    last.add(instant);
    latest = instant;
  }

  /** The piece to which the latest step belongs. */
  Piece piece() {
    return last;
  }

  /** Where the next step comes to lie, counted from the beginning of {@link #piece()}. */
  int end() {
    return last.used;
  }

  /**
   * Which of {@code steps} steps, counted from 1, came the longest after the one before it; the
   * first of equals.
   *
   * @param before the instant ahead of the first of them
   * @param piece to whose beginning {@code place} is counted
   * @param place of the first of them
   */
  static int afterLongestGap(long before, Piece piece, int place, int steps) {
    int longest = 1;
    long most = Long.MIN_VALUE;
    long latest = before;
    Piece in = piece;
    int at = place;
    for (int step = 1; step <= steps; step++, at++) {
      while (at >= in.used) {
        at -= in.used;
        in = in.next;
      }
      long instant = in.instant(at);
      longest = instant - latest > most ? step : longest;
      most = Math.max(most, instant - latest);
      latest = instant;
    }
    return longest;
  }

  /** The step at {@code place}, counted from the beginning of {@code piece}. */
  static long instant(Piece piece, int place) {
    Piece in = piece;
    int left = place;
    while (left >= in.used) {
      left -= in.used;
      in = in.next;
    }
    return in.instant(left);
  }
}
