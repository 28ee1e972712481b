package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fits to runs of a simulated server, whose coefficients are known. */
class CalibratorTest {

  private static final StepCoefficients TRUTH =
      new StepCoefficients(9000, 30, 0.4, 15_000, 40, 1.5, 0.00106, 19_000, 500, 400, 1000);

  @TempDir private Path folder;

  private static MeasuredRun batch(int size, int input, int output) {
    List<MeasuredRun.Request> requests = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      requests.add(new MeasuredRun.Request(input, output, i * 0.1, 0, 0));
    }
    return new MeasuredRun("static-b%d-in%d#0".formatted(size, input), requests);
  }

  private static MeasuredRun load(double perSecond, int requests) {
    SplittableRandom random = new SplittableRandom(7);
    List<MeasuredRun.Request> list = new ArrayList<>();
    double now = 0;
    for (int i = 0; i < requests; i++) {
      now -= Math.log(1 - random.nextDouble()) / perSecond * 1000;
      list.add(
          new MeasuredRun.Request(random.nextInt(20, 1500), random.nextInt(20, 200), now, 0, 0));
    }
    return new MeasuredRun("poisson-%.0f#0".formatted(perSecond), list);
  }

  private Path table(MeasuredRun... runs) throws IOException {
    SchedulerSettings settings = Calibration.shipped().measuredServer().scheduler();
    List<String> lines = new ArrayList<>(List.of("run,batch,input,output,received,first,finished"));
    for (MeasuredRun run : runs) {
      for (MeasuredRun.Request r : run.replay(settings, TRUTH).requests()) {
        lines.add(
            "%s,0,%d,%d,%s,%s,%s"
                .formatted(
                    run.kind(), r.input(), r.output(), r.received(), r.first(), r.finished()));
      }
    }
    return Files.write(folder.resolve("runs.csv"), lines);
  }

  private Calibration fit(Path table) {
    Calibrator calibrator = Calibrator.of(Calibration.shipped());
    calibrator.fitTo(table);
    return calibrator.fit("a grid", folder.resolve("mine.json"));
  }

  @Test
  void decode_steps_and_long_prefills_of_a_known_server_are_found_within_three_percent()
      throws IOException {
    Calibration made =
        fit(
            table(
                batch(1, 20, 100),
                batch(16, 20, 100),
                batch(128, 20, 100),
                batch(1, 1024, 8),
                batch(16, 1024, 8),
                load(4, 100),
                load(12, 200)));
    StepTime found = made.stepTime();
    for (int running : new int[] {1, 16, 64, 128}) {
      for (long context : new long[] {20, 300}) {
        assertClose(
            found.decode(running, running * context), TRUTH.decode(running, running * context));
      }
    }
    for (int tokens : new int[] {2000, 8192}) {
      assertClose(found.prefill(tokens, 0), TRUTH.prefill(tokens, 0));
    }
    assertThat(made.residuals())
        .allMatch(r -> Math.abs(r.error()) < (r.run().endsWith("ttft") ? 0.1 : 0.03));
    assertThat(made.identity()).startsWith("mine@");
  }

  private static void assertClose(long found, long truth) {
    assertThat(found / (double) truth).isCloseTo(1, within(0.03));
  }

  @Test
  void runs_of_one_kind_are_refused_with_the_coefficient_and_the_remedy() throws IOException {
    Path table = table(batch(1, 20, 100), batch(16, 20, 100), batch(128, 20, 100));
    assertThatThrownBy(() -> fit(table))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageMatching("(?s).*(cannot be told from|nothing in these runs depends on).*add .*");
    assertThat(folder.resolve("mine.json")).doesNotExist();
  }

  @Test
  void a_folder_without_requests_is_no_report() {
    Calibrator calibrator = Calibrator.of(Calibration.shipped());
    assertThatThrownBy(() -> calibrator.fitTo(folder))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("requests.csv is missing");
  }
}
