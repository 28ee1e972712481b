package dev.sgbench.time;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How late a thread is that does nothing but wait for the instants of a Poisson process: {@code
 * park|clock RATE INSTANTS SEED}. {@code park} waits with a bare {@link LockSupport#parkNanos},
 * {@code clock} with {@link SystemClock}. What a load generator adds to this is its own.
 */
final class ParkControl {

  private static final SystemClock CLOCK = new SystemClock();

  private ParkControl() {}

  public static void main(String[] args) {
    double rate = Double.parseDouble(args[1]);
    long[] late = new long[Integer.parseInt(args[2])];
    SplittableRandom random = new SplittableRandom(Long.parseLong(args[3]));
    double due = CLOCK.nanos();
    for (int i = 0; i < late.length; i++) {
      due -= Math.log(1 - random.nextDouble()) / rate * 1e9;
      late[i] = lateness(args[0], (long) due);
    }
    Arrays.sort(late);
    System.out.printf(
        "%s: lateness p50 %.1f us, p99 %.1f us, largest %.1f us%n",
        args[0],
        late[late.length / 2] / 1e3,
        late[late.length * 99 / 100] / 1e3,
        late[late.length - 1] / 1e3);
  }

  private static long lateness(String how, long due) {
    for (long now = CLOCK.nanos(); ; now = CLOCK.nanos()) {
      if (now >= due) {
        return now - due;
      }
      switch (how) {
        case "park" -> LockSupport.parkNanos(due - now);
        case "clock" -> CLOCK.sleepUntil(due);
        default -> throw new IllegalArgumentException("expected park or clock, found " + how);
      }
    }
  }
}
