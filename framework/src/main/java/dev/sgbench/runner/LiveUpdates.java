package dev.sgbench.runner;

import dev.sgbench.engine.Background;
import dev.sgbench.record.RecordSink;
import dev.sgbench.report.LiveStats;
import dev.sgbench.report.Progress;
import dev.sgbench.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Draws where an iteration stands twice a second, on a thread of its own. Where there is no
 * terminal nothing stands between the engine and the report.
 */
final class LiveUpdates {

  private static final Duration PERIOD = Duration.ofMillis(500);

  private final RecordSink sink;
  private final Optional<Background> drawing;

  private LiveUpdates(RecordSink sink, Optional<Background> drawing) {
    this.sink = sink;
    this.drawing = drawing;
  }

  /**
   * @param report takes the iteration's rows
   * @param places where requests can be
   */
  static LiveUpdates of(
      RunContext context, Progress.Place place, RecordSink report, int places, Clock clock) {
    Progress progress = context.printer().progress();
    if (!progress.live()) {
      return new LiveUpdates(report, Optional.empty());
    }
    LiveStats stats = new LiveStats(report, places, clock.nanos());
    Background drawing =
        new Background(
            "sgbench-live-view",
            PERIOD,
            () -> progress.update(place, stats.look(clock.nanos())),
            (thread, cause) -> context.health().viewFailed(cause));
    return new LiveUpdates(stats, Optional.of(drawing));
  }

  /** Where the engine's rows go. */
  RecordSink sink() {
    return sink;
  }

  /** Returns once nothing is drawn any more. */
  void stop() throws InterruptedException {
    if (drawing.isPresent()) {
      drawing.get().stop();
    }
  }
}
