package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.Saturation;
import dev.sgbench.simulation.SimulatedArguments;
import dev.sgbench.simulation.SimulatedServerSpec;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code theory stability}: the largest rate that simulated servers sustain. */
final class StabilityOptions {

  private static final int SAMPLES = 100_000;

  @Option(
      names = "--input",
      paramLabel = "LENGTHS",
      description = "Of stability: input lengths, such as uniform-20-200 (docs/workloads.md).")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "LENGTHS",
      description = "Of stability: output lengths, of more than one token.")
  private String output;

  @Option(
      names = "--server-arg",
      paramLabel = "ARG",
      description = "Of stability: a launch argument of SGLang, as of run.")
  private List<String> serverArgs = List.of();

  @Option(
      names = "--calibration",
      paramLabel = "NAME|FILE",
      description = "Of stability: step times. Default: an H100's, shipped.")
  private String calibration;

  void print(int servers, long seed) {
    if (input == null || output == null || servers < 1) {
      throw new InvalidBenchmarkException(
          "stability takes --input and --output, lengths such as 512 or uniform-20-200, and at least 1 server; theory --help has all");
    }
    Calibration timing =
        calibration == null ? Calibration.shipped() : Calibration.called(calibration);
    SimulatedServerSpec server =
        SimulatedArguments.parse(serverArgs, timing.model(), timing.sglang(), 1, timing);
    Workload workload =
        Workload.requests(SAMPLES)
            .arriving(Arrivals.constant(1))
            .input(Lengths.parse(input))
            .output(Lengths.parse(output));
    Saturation limit = Saturation.of(server, timing, workload, new Seeds(seed, 0, 0));
    System.out.printf(
        "requests running   %.6g in each server%ndecode pass        %.6g s%n",
        limit.running(), limit.decodeSeconds());
    System.out.printf(
        "prefill            %.6g s for each of them%nstable below       %.6g requests a second%n",
        limit.prefillSeconds(), servers * limit.rate());
  }
}
