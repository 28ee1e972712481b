package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.simulation.Calibration;
import dev.sgbench.simulation.SimulatedArguments;
import dev.sgbench.simulation.SimulatedServer;
import dev.sgbench.simulation.SimulatedServerSpec;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serve}: simulated SGLang servers for any client, until interrupted. */
@Command(
    name = "serve",
    description = "Serves simulated SGLang servers over HTTP until interrupted.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {

  private static final int LAST_PORT = 65_535;

  @Option(
      names = "--port",
      defaultValue = "30000",
      description =
          "Port of the first server; the others have the ports after it. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
  private String host;

  @Option(
      names = "--servers",
      defaultValue = "1",
      description = "How many servers. Default: ${DEFAULT-VALUE}.")
  private int servers;

  @Option(
      names = "--emulate",
      paramLabel = "VERSION",
      defaultValue = "0.5.17",
      description = "SGLang's version that they speak as: 0.4.9, 0.5.11, 0.5.17 or 0.5.23.")
  private String version;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The model they say they serve. Default: the calibration's.")
  private String model;

  @Option(
      names = "--speed",
      split = ",",
      paramLabel = "FACTOR",
      description = "Speed of each server's GPU; one for all, or one each. Default: 1.")
  private List<Double> speeds = List.of(1.0);

  @Option(
      names = "--calibration",
      paramLabel = "NAME|FILE",
      description = "Step times. Default: an H100's, shipped.")
  private String calibration;

  @Parameters(
      arity = "0..*",
      paramLabel = "SGLANG_ARG",
      description = "SGLang's own launch arguments, behind a --.")
  private List<String> sglangArgs = List.of();

  @Override
  public Integer call() throws InterruptedException {
    Calibration timing =
        calibration == null ? Calibration.shipped() : Calibration.called(calibration);
    List<SimulatedServerSpec> specs = specs(timing);
    List<SimulatedServer> running = new ArrayList<>();
    try {
      for (int i = 0; i < specs.size(); i++) {
        InetSocketAddress address = new InetSocketAddress(host, port + i);
        running.add(SimulatedServer.start(specs.get(i), timing, address));
        System.out.printf(
            "http://%s:%d simulates SGLang %s, step times of %s%n",
            host, port + i, version, timing.label(specs.get(i)));
      }
      System.out.flush();
      new CountDownLatch(1).await();
    } finally {
      running.forEach(SimulatedServer::close);
    }
    return ExitCode.DONE.code();
  }

  private List<SimulatedServerSpec> specs(Calibration timing) {
    if (servers < 1) {
      throw new InvalidBenchmarkException("--servers " + servers + ": at least 1 is expected");
    }
    if (!SimulatedServer.EMULATED.contains(version)) {
      throw new InvalidBenchmarkException(
          "--emulate %s: one of %s is expected"
              .formatted(version, String.join(", ", SimulatedServer.EMULATED)));
    }
    if (speeds.size() != 1 && speeds.size() != servers) {
      throw new InvalidBenchmarkException(
          "--speed: one factor, or one for each of %d servers, is expected, found %d"
              .formatted(servers, speeds.size()));
    }
    if (port < 1 || port > LAST_PORT + 1 - servers) {
      throw new InvalidBenchmarkException(
          "--port %d: the first of %d ports, one for each server, all from 1 to %d"
              .formatted(port, servers, LAST_PORT));
    }
    List<SimulatedServerSpec> specs = new ArrayList<>();
    for (int i = 0; i < servers; i++) {
      String name = model == null ? timing.model() : model;
      specs.add(
          SimulatedArguments.parse(sglangArgs, name, version, i + 1, timing)
              .withSpeed(speeds.get(speeds.size() == 1 ? 0 : i)));
    }
    return specs;
  }
}
