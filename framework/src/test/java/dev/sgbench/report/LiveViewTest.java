package dev.sgbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.analysis.Metric;
import dev.sgbench.analysis.Synthetic;
import dev.sgbench.record.Decision;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.record.ServerSample;
import dev.sgbench.routing.ServerView.Reported;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveViewTest {

  private static final Progress.Place PLACE =
      new Progress.Place(
          "Iteration",
          "Chat:rate=20",
          3,
          12,
          2,
          5,
          OptionalInt.of(960),
          20,
          Optional.of(Duration.ofSeconds(135)));
  private static final LiveStats.Percentiles NONE =
      new LiveStats.Percentiles(Double.NaN, Double.NaN);

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
    public void policyInput(PolicyInput input) {}

    @Override
    public void limitChange(LimitChange change) {
      facts.add(change);
    }
  }

  private static ServerSample busy(int server) {
    return new ServerSample(server, 0, 15, 14, 0, 16, new Reported(0, 12, 3, 0, 0));
  }

  private static LiveStats.Snapshot snapshot(List<ServerSample> servers) {
    return new LiveStats.Snapshot(
        Duration.ofSeconds(15),
        320,
        19.8,
        19.6,
        new LiveStats.Percentiles(0.0312, 0.08),
        new LiveStats.Percentiles(0.0071, 0.021),
        servers);
  }

  @Test
  void shows_where_the_run_stands() {
    ServerSample silent = new ServerSample(1, 0, 9, 8, 0, 8, null);
    ServerSample router = new ServerSample(2, 0, 7, 7, 0, Integer.MAX_VALUE, null);
    assertThat(LiveView.lines(PLACE, snapshot(List.of(busy(0), silent, router))))
        .containsExactly(
            "\u001B[1mIteration 2 of 5, cell 3 of 12\u001B[0m, 2 min 0 s left  Chat:rate=20",
            "requests  320 of 960 done, 31 in flight   asked 20.0 req/s   sent 19.8 req/s"
                + "   done 19.6 req/s",
            "TTFT      p50 31.2 ms  p99 80.0 ms   token gap  p50 7.1 ms  p99 21.0 ms",
            "server 0  [##################......] 12 of 16 running, 3 queued",
            "server 1  [########################] 8 of 8 running, 1 queued",
            "router    7 requests");
  }

  @Test
  void what_is_not_known_is_not_shown() {
    Progress.Place open =
        new Progress.Place(
            "Warmup", "Chat", 1, 1, 1, 1, OptionalInt.empty(), Double.NaN, Optional.empty());
    LiveStats.Snapshot nothing =
        new LiveStats.Snapshot(Duration.ZERO, 0, Double.NaN, Double.NaN, NONE, NONE, List.of());
    assertThat(LiveView.lines(open, nothing))
        .containsExactly(
            "\u001B[1mWarmup 1 of 1, cell 1 of 1\u001B[0m  Chat",
            "requests  0 done, 0 in flight",
            "TTFT      none yet   token gap  none yet");
  }

  @Test
  void many_servers_take_few_lines() {
    List<ServerSample> servers = IntStream.range(0, 64).mapToObj(LiveViewTest::busy).toList();
    assertThat(LiveView.lines(PLACE, snapshot(servers)))
        .hasSize(12)
        .endsWith("and 56 more: 672 running, 168 queued");
  }

  @Test
  void each_drawing_covers_the_one_before_and_a_whole_line_takes_its_place() {
    Progress progress = new Progress(out, true);
    progress.update(PLACE, snapshot(List.of(busy(0))));
    progress.update(PLACE, snapshot(List.of()));
    progress.println("a line");
    progress.println("another");
    assertThat(written().split("\u001B\\[\\?7l", -1)).hasSize(3);
    assertThat(written())
        .startsWith("\u001B[?7l\u001B[1mIteration")
        .contains("\u001B[J\u001B[?7h\u001B[4A\u001B[?7l")
        .endsWith("\u001B[?7h\u001B[3A\u001B[Ja line\nanother\n");
  }

  @Test
  void a_log_gets_a_line_for_each_finished_iteration_and_no_other() {
    Progress progress = new Progress(out, false);
    assertThat(progress.live()).isFalse();
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
    LiveStats live = new LiveStats(kept, 3, 1_000_000_000L);
    for (int i = 0; i < 10; i++) {
      live.request(
          Synthetic.request(i, -1, new double[] {0, 0, 0, 0, 1, 100}, new double[] {10, 100}, 0));
    }
    live.request(Synthetic.unserved(10, 0, Status.REJECTED));
    live.sample(new ServerSample(0, 0, 3, 3, 0, 8, null));
    live.sample(new ServerSample(2, 0, 4, 4, 0, 8, null));
    live.sample(new ServerSample(0, 0, 2, 2, 0, 8, null));
    LiveStats.Snapshot first = live.look(3_000_000_000L);
    assertThat(first.elapsed()).isEqualTo(Duration.ofSeconds(2));
    assertThat(first.finished()).isEqualTo(11);
    assertThat(first.finishedRate()).isEqualTo(5.5);
    assertThat(first.sentRate()).as("ten served, six in flight").isEqualTo(8);
    assertThat(first.inFlight()).isEqualTo(6);
    assertThat(first.servers()).extracting(ServerSample::server).containsExactly(0, 2);
    assertThat(first.ttft().p50()).isCloseTo(0.01, within(0.0002));
    assertThat(first.tokenGap().p99()).isCloseTo(0.09, within(0.002));
    assertThat(live.look(5_000_000_000L).finishedRate()).as("over four seconds").isEqualTo(2.75);
    assertThat(kept.facts).hasSize(14);
  }
}
