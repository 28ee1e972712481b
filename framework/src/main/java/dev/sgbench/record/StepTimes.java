package dev.sgbench.record;

import java.util.function.LongSupplier;

/**
 * Token times of a request in a batch, one token an event: that of its prompt, then one with each
 * step of its server. Whoever is thrown out of the batch goes on likewise when its prompt has been
 * computed anew.
 */
public final class StepTimes implements TokenTimes {

  /** One stay in the batch. */
  private static final class Stay {
    private final Stay before;
    private final int firstEvent;
    private final long prompt;
    private final StepLog.Piece piece;
    private final int place;

    Stay(Stay before, int firstEvent, long prompt, StepLog.Piece piece, int place) {
      this.before = before;
      this.firstEvent = firstEvent;
      this.prompt = prompt;
      this.piece = piece;
      this.place = place;
    }

    long instant(int event) {
      int step = event - firstEvent - 1;
      return step < 0 ? prompt : StepLog.instant(piece, place + step);
    }
  }

  private Stay last;
  private int events;

  /** Of a request that has no token yet. */
  public StepTimes() {}

  /**
   * Of one that stayed once.
   *
   * @param origin see {@link #origin()}
   * @param firstStep see {@link #firstStep()}
   * @param prompt when its prompt's token came
   * @param events its tokens
   */
  StepTimes(StepLog.Piece origin, int firstStep, long prompt, int events) {
    this.last = new Stay(null, 0, prompt, origin, firstStep);
    this.events = events;
  }

  /** The piece of the log in which its one stay begins; this itself if it stayed more often. */
  Object origin() {
    return last == null || last.before != null ? this : last.piece;
  }

  /** Where in {@link #origin()} the step after its prompt lies. */
  int firstStep() {
    return last == null ? 0 : last.place;
  }

  /**
   * A prompt was computed: its token comes at {@code instant}, further ones with what is appended
   * to {@code log} from now on.
   *
   * @param before tokens that it had before this one
   */
  public void enter(int before, long instant, StepLog log) {
    last = new Stay(last, before, instant, log.piece(), log.end());
    events = before + 1;
  }

  /** No further tokens come before it {@link #enter}s again: it has so many. */
  public void leave(int tokens) {
    events = tokens;
  }

  @Override
  public int events() {
    return events;
  }

  @Override
  public long instant(int i) {
    Stay stay = last;
    while (stay.firstEvent > i) {
      stay = stay.before;
    }
    return stay.instant(i);
  }

  @Override
  public LongSupplier instants() {
    return last != null && last.before == null
        ? new StepLog.Reader(last.prompt, last.piece, last.place)
        : TokenTimes.super.instants();
  }

  @Override
  public int total(int i) {
    return i + 1;
  }

  @Override
  public int tokens() {
    return events;
  }

  @Override
  public int afterLongestGap() {
    if (last != null && last.before == null) {
      return StepLog.afterLongestGap(last.prompt, last.piece, last.place, events - 1);
    }
    int longest = 1;
    long most = Long.MIN_VALUE;
    LongSupplier instants = instants();
    long before = instants.getAsLong();
    for (int i = 1; i < events; i++) {
      long instant = instants.getAsLong();
      if (instant - before > most) {
        most = instant - before;
        longest = i;
      }
      before = instant;
    }
    return longest;
  }

  /** Steps are in order, so that only the prompts' instants are looked at. */
  @Override
  public boolean forwards() {
    for (Stay stay = last; stay != null; stay = stay.before) {
      int prompt = stay.firstEvent;
      if ((prompt > 0 && instant(prompt) < instant(prompt - 1))
          || (prompt + 1 < events && instant(prompt + 1) < instant(prompt))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean growing() {
    return true;
  }
}
