package dev.sgbench.runner;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.Deployment;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.sglang.LaunchFlag;
import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.sglang.flags.FlagCatalogue;
import dev.sgbench.sglang.flags.FlagProblem;
import dev.sgbench.sglang.flags.LaunchArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the servers that one cell needs and holds their arguments against the catalogue. */
final class ServerPlanner {

  /**
   * A server and what only this cell asks of it.
   *
   * @param limit its live limit, if the cell says one
   * @param ceiling its {@code --max-running-requests}, if it is given
   */
  record CellServer(PlannedServer server, Optional<RunningLimit> limit, OptionalInt ceiling) {}

  private static final Pattern CEILING = Pattern.compile("\\+?0*[1-9]\\d{0,8}");

  private final List<String> commonArgs;

  /**
   * @param commonArgs launch arguments of every server, from the command line
   */
  ServerPlanner(List<String> commonArgs) {
    this.commonArgs = commonArgs;
  }

  /**
   * The cell's servers, by index.
   *
   * @param cell its id, for messages
   * @param bench with parameters set
   * @param limit what the annotation or a parameter says
   * @throws InvalidBenchmarkException if the {@code @Server} method fails, an argument does not
   *     fit, or a limit exceeds its ceiling
   */
  List<CellServer> servers(
      String cell, BenchDescriptor descriptor, Object bench, Optional<RunningLimit> limit) {
    List<CellServer> servers = new ArrayList<>();
    for (int i = 0; i < descriptor.definition().servers(); i++) {
      int index = i;
      String where = cell + ", server " + index;
      ServerConfig config =
          UserCode.call("@Server of " + where, () -> descriptor.server(bench, index));
      Deployment deployment = descriptor.definition().deployment();
      LaunchArguments args = arguments(where, deployment, config);
      CellServer server =
          new CellServer(
              new PlannedServer(
                  index, deployment.model(), deployment.sglang(), args.tokens(), config.speed()),
              config.runningLimit().or(() -> limit),
              ceiling(where, args));
      checkLimit(where, server);
      servers.add(server);
    }
    return servers;
  }

  private LaunchArguments arguments(String where, Deployment deployment, ServerConfig config) {
    LaunchArguments args =
        LaunchArguments.parse(
            Stream.of(deployment.serverArgs(), commonArgs, config.args())
                .flatMap(List::stream)
                .toList());
    SglangVersion version =
        SglangVersion.release(deployment.sglang())
            .orElseThrow(
                () ->
                    new InvalidBenchmarkException(
                        where + ": no version of SGLang: " + deployment.sglang()));
    List<FlagProblem> problems =
        FlagCatalogue.of(version).check(args, deployment.allowUnknownFlags()).stream()
            .filter(FlagProblem::isError)
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidBenchmarkException(
          problems.stream()
              .map(FlagProblem::text)
              .collect(Collectors.joining("\n", where + ": ", "")));
    }
    return args;
  }

  private static OptionalInt ceiling(String where, LaunchArguments args) {
    Optional<String> given = args.value(LaunchFlag.MAX_RUNNING_REQUESTS.literal());
    given
        .filter(value -> !CEILING.matcher(value).matches())
        .ifPresent(
            value -> {
              throw new InvalidBenchmarkException(
                  "%s: %s must be a whole number from 1 to 999999999, was %s"
                      .formatted(where, LaunchFlag.MAX_RUNNING_REQUESTS.literal(), value));
            });
    return given.stream().mapToInt(Integer::parseInt).findFirst();
  }

  private static void checkLimit(String where, CellServer server) {
    if (server.limit().isPresent()
        && server.ceiling().isPresent()
        && server.limit().get().highest() > server.ceiling().getAsInt()) {
      throw new InvalidBenchmarkException(
          "%s: a running limit of %d is above the ceiling, %s=%d, which is fixed when the server starts; lower the limit or raise the ceiling"
              .formatted(
                  where,
                  server.limit().get().highest(),
                  LaunchFlag.MAX_RUNNING_REQUESTS.literal(),
                  server.ceiling().getAsInt()));
    }
  }
}
