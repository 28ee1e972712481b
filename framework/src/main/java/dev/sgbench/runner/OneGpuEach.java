package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.sglang.ParallelFlag;
import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.sglang.flags.Flag;
import dev.sgbench.sglang.flags.FlagCatalogue;
import dev.sgbench.sglang.flags.LaunchArguments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that is started on a GPU sees that one alone; what would spread it over more is refused.
 */
final class OneGpuEach {

  private OneGpuEach() {}

  /**
   * @throws InvalidBenchmarkException if a server asks for more than one GPU
   */
  static void check(Session session) {
    for (PlannedServer server : session.servers()) {
      List<String> spreading = spreading(SglangVersion.parse(server.sglang()));
      for (LaunchArguments.Argument argument : LaunchArguments.parse(server.args()).arguments()) {
        // SGLang takes the beginning of a flag for the flag.
        boolean spreads = spreading.stream().anyMatch(name -> name.startsWith(argument.flag()));
        if (spreads && !argument.values().equals(List.of("1"))) {
          throw new InvalidBenchmarkException(
              "%s, server %d: %s %s spreads one server over several GPUs, but --servers local starts each server on one; leave it out, or start that server yourself and give its address, --servers http://HOST:PORT"
                  .formatted(
                      session.cells().get(0).id(),
                      server.index(),
                      argument.flag(),
                      String.join(" ", argument.values())));
        }
      }
    }
  }

  /** In all spellings of that version. */
  private static List<String> spreading(SglangVersion version) {
    FlagCatalogue catalogue = FlagCatalogue.of(version);
    return Stream.of(ParallelFlag.values())
        .map(flag -> catalogue.find(flag.literal()))
        .flatMap(Optional::stream)
        .map(Flag::names)
        .flatMap(List::stream)
        .toList();
  }
}
