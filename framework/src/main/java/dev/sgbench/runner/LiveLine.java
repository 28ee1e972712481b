package dev.sgbench.runner;

import dev.sgbench.report.LiveStats;
import dev.sgbench.report.ProgressLine;
import dev.sgbench.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Draws the progress line anew twice a second, on a thread of its own, while an iteration runs on a
 * terminal.
 */
final class LiveLine {

  private static final long PERIOD_MILLIS = 500;

  private final ScheduledExecutorService thread;
  private final ScheduledFuture<?> drawing;

  LiveLine(ProgressLine line, ProgressLine.Place place, LiveStats stats, Clock clock) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, "sgbench-progress");
              daemon.setDaemon(true);
              return daemon;
            });
    drawing =
        thread.scheduleAtFixedRate(
            () -> line.update(place, stats.look(clock.nanos())),
            PERIOD_MILLIS,
            PERIOD_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  void close() {
    drawing.cancel(false);
    thread.shutdown();
  }
}
