package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
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
    return table(TRUTH, runs);
  }

  private Path table(StepTime truth, MeasuredRun... runs) throws IOException {
    SchedulerSettings settings = Calibration.shipped().measuredServer().scheduler();
    List<String> lines = new ArrayList<>(List.of("run,batch,input,output,received,first,finished"));
    for (MeasuredRun run : runs) {
      for (MeasuredRun.Request r : run.replay(settings, truth).requests()) {
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
    StepTime found = made.stepTime(made.measuredServer().scheduler());
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

  /** A report of one server, which tells what an H100's told. */
  private Path report(String arguments) throws IOException {
    Files.writeString(
        folder.resolve("manifest.json"),
        """
        {"sessions": [{"servers": [{"model": "/models/llama-2-7b-hf", "gpu": "H100",
          "version": "0.5.17", "kvCapacityTokens": 107675, "arguments": %s}]}]}"""
            .formatted(arguments));
    return folder;
  }

  private static String told() throws IOException {
    return Files.readString(
        Path.of("src/test/resources/dev/sgbench/sglang/server_info-0.5.17.json"));
  }

  @Test
  void a_server_whose_passes_run_as_graphs_is_found_if_they_are_padded() throws IOException {
    CudaGraphs graphs =
        new CudaGraphs(
            List.of(1, 4, 16, 64, 256), List.of(32, 64, 128, 256, 512, 1024, 2048, 4096, 8192));
    String told =
        told()
            .replaceAll("\"bs\": ?\\[1, ?2,[^]]*]", "\"bs\": " + graphs.decode())
            .replaceAll("\"bs\": ?\\[4, ?8,[^]]*]", "\"bs\": " + graphs.prefill());
    Calibrator calibrator = Calibrator.of(report(told), "", "", true);
    StepTime truth = graphs.pad(TRUTH);
    calibrator.fitTo(
        table(
            truth,
            batch(1, 20, 100),
            batch(4, 20, 100),
            batch(16, 20, 100),
            batch(128, 20, 100),
            batch(1, 1024, 8),
            batch(16, 1024, 8),
            load(4, 100),
            load(12, 200)));
    Calibration made = calibrator.fit("a grid", folder.resolve("mine.json"));
    StepTime found = made.stepTime(made.measuredServer().scheduler());
    assertThat(made.measuredServer().graphs()).isEqualTo(graphs);
    assertThat(made.contextLength()).isEqualTo(4096);
    assertThat(made.arguments())
        .containsOnly(
            entry("--attention-backend", "triton"), entry("--sampling-backend", "pytorch"));
    for (int running : new int[] {1, 16, 17, 200}) {
      assertClose(found.decode(running, running * 100L), truth.decode(running, running * 100L));
    }
  }

  @Test
  void flags_that_change_step_times_are_kept_unless_they_are_sglang_s_own_choice()
      throws IOException {
    Path report =
        report(
            """
            {"max_req_input_len": 1018, "dtype": "float32", "disable_cuda_graph": true,
             "enable_torch_compile": false, "tp_size": 2, "quantization": null,
             "kv_cache_dtype": "auto"}""");
    assertThat(MeasuredServer.of(report, new MeasuredServer.Hardware("", "")).arguments())
        .containsOnly(
            entry("--dtype", "float32"),
            entry("--disable-cuda-graph", ""),
            entry("--tp-size", "2"));
    assertThatThrownBy(() -> Calibrator.of(report, "", "", true))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining("tells of no CUDA graphs");
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

  @Test
  void a_repetition_in_which_the_server_stood_still_is_left_out_and_told() throws IOException {
    List<String> lines = new ArrayList<>(List.of("run,batch,input,output,received,first,finished"));
    for (double duration : new double[] {100, 104, 590}) {
      lines.add("static-b1,%d,20,10,0,20,%s".formatted(lines.size(), duration));
      lines.add("poisson-3,%d,20,10,0,20,%s".formatted(lines.size(), duration));
    }
    lines.add("static-b2,1,20,10,0,20,100");
    lines.add("static-b2,2,20,10,0,20,590");
    Path table = Files.write(folder.resolve("still.csv"), lines);
    assertThat(Calibrator.of(Calibration.shipped()).fitTo(table))
        .containsExactly("static-b1#5, 590 ms, median 104 ms");
    assertThat(SteadyRuns.of(MeasuredRun.parse(lines)).kept()).hasSize(7);
  }
}
