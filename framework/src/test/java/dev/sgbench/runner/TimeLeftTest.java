package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

  private static final Workload OPEN = workload(Arrivals.poisson(10));
  private static final Workload CLOSED = workload(Arrivals.closed(4));

  @Test
  void open_load_takes_as_long_as_requests_arrive() {
    TimeLeft time = new TimeLeft(plan(OPEN, 1, 2));
    assertThat(time.left()).contains(Duration.ofSeconds(30));

    time.finished(OPEN, Duration.ofSeconds(11));
    assertThat(time.left()).contains(Duration.ofSeconds(20));
  }

  @Test
  void closed_load_takes_as_long_as_it_took_so_far() {
    TimeLeft time = new TimeLeft(plan(CLOSED, 1, 3));
    assertThat(time.left()).as("before any").isEmpty();
    time.finished(CLOSED, Duration.ofSeconds(4));
    time.finished(CLOSED, Duration.ofSeconds(6));

    assertThat(time.left()).contains(Duration.ofSeconds(10));
  }

  private static Workload workload(Arrivals arrivals) {
    return Workload.requests(100)
        .arriving(arrivals)
        .input(Lengths.constant(1))
        .output(Lengths.constant(1));
  }

  private static RunPlan plan(Workload workload, int warmups, int iterations) {
    CellPhase warmup = new CellPhase(warmups, workload);
    CellPhase measurement = new CellPhase(iterations, workload);
    Cell cell = new Cell(null, Map.of(), Optional.empty(), null, warmup, measurement);
    return new RunPlan(1, List.of(new Session(0, List.of(), List.of(cell))));
  }
}
