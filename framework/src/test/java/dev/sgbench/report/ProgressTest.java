package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Synthetic;
import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.ServerSample;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final ProgressLine.Place PLACE =
      new ProgressLine.Place("Iteration", 3, 12, 2, 5, 960, 20, Duration.ofSeconds(135));

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static final class Kept implements RecordSink {
    private final List<Object> facts = new ArrayList<>();

    @Override
    public void request(RequestRecord request) {
      facts.add(request);
    }

    @Override
    public void sample(ServerSample sample) {
      facts.add(sample);
    }

    @Override
    public void decision(Decision decision) {
      facts.add(decision);
    }

    @Override
    public void limitChange(LimitChange change) {
      facts.add(change);
    }
  }

  @Test
  void a_terminal_shows_where_the_run_stands() {
    new ProgressLine(out, true).update(PLACE, new LiveStats.Snapshot(320, 19.8, 14, 0.31, 0.8));
    assertThat(written())
        .isEqualTo(
            "\r\u001B[2K[3/12] iteration 2/5  320/960 done  asked 20.0 req/s  seen 19.8 req/s"
                + "  in flight 14  p50 310 ms  p99 800 ms  2 min 15 s left");
  }

  @Test
  void what_is_not_known_is_not_shown() {
    ProgressLine.Place open =
        new ProgressLine.Place("Warmup", 1, 1, 1, 1, -1, Double.NaN, Duration.ofSeconds(9));
    new ProgressLine(out, true)
        .update(open, new LiveStats.Snapshot(0, Double.NaN, 0, Double.NaN, Double.NaN));
    assertThat(written()).endsWith("[1/1] warmup 1/1  0 done  in flight 0  9 s left");
  }

  @Test
  void a_log_gets_a_line_for_each_finished_iteration_and_no_other() {
    ProgressLine progress = new ProgressLine(out, false);
    progress.update(PLACE, new LiveStats.Snapshot(320, 19.8, 14, 0.31, 0.8));
    progress.finished(
        PLACE,
        Cells.metrics(0, 1, Map.of(Metric.THROUGHPUT, 19.5, Metric.TOTAL_LATENCY, 0.25)),
        TimeUnit.MILLISECONDS);
    assertThat(written())
        .isEqualTo(
            "Iteration   2 of 5: throughput 19.500 req/s, totalLatency 250.000 ms"
                + System.lineSeparator());
  }

  @Test
  void live_figures_follow_the_records_and_pass_them_on() {
    Kept kept = new Kept();
    LiveStats live = new LiveStats(kept, 2, 0);
    for (int i = 0; i < 10; i++) {
      live.request(
          Synthetic.request(i, -1, new double[] {0, 0, 0, 0, 1, 100}, new double[] {10, 100}, 0));
    }
    live.request(Synthetic.unserved(10, 0, Status.REJECTED));
    live.sample(new ServerSample(0, 0, 3, 3, 0, 8, null));
    live.sample(new ServerSample(1, 0, 4, 4, 0, 8, null));
    live.sample(new ServerSample(0, 0, 2, 2, 0, 8, null));
    LiveStats.Snapshot first = live.look(2_000_000_000L);
    assertThat(first.finished()).isEqualTo(11);
    assertThat(first.rate()).isCloseTo(5.5, within(1e-9));
    assertThat(first.inFlight()).isEqualTo(6);
    assertThat(first.p50()).isCloseTo(0.1, within(0.002));
    assertThat(live.look(3_000_000_000L).rate()).isZero();
    assertThat(live.look(4_000_000_000L).p99()).isNaN();
    assertThat(kept.facts).hasSize(14);
  }
}
