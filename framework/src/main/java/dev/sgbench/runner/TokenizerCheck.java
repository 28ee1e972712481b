package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.fixture.ServerInfo;
import dev.sgbench.sglang.LaunchFlag;
import dev.sgbench.sglang.ServerInfoField;
import dev.sgbench.workload.Workload;
import java.util.List;

/** Text needs servers that have their tokenizer: as they will be started, and as they are found. */
final class TokenizerCheck {

  private TokenizerCheck() {}

  /**
   * @throws InvalidBenchmarkException if a server will be started without it
   */
  static void planned(String cell, Workload workload, List<PlannedServer> servers) {
    for (PlannedServer server : servers) {
      boolean skipped = server.args().contains(LaunchFlag.SKIP_TOKENIZER_INIT.literal());
      if (skipped && workload.needsTokenizer()) {
        throw without(cell, server.index(), "is to be started with");
      }
    }
  }

  /**
   * @throws InvalidBenchmarkException if a server runs without it
   */
  static void found(Cell cell, ServerInfo server) {
    Object skipped = server.arguments().get(ServerInfoField.SKIP_TOKENIZER_INIT.literal());
    if (Boolean.TRUE.equals(skipped) && cell.measurement().workload().needsTokenizer()) {
      throw without(cell.id(), server.index(), "was found to run with");
    }
  }

  private static InvalidBenchmarkException without(String cell, int server, String how) {
    return new InvalidBenchmarkException(
        "%s: its requests are text, but server %d %s %s, so it takes token ids alone; take the flag away (the model's folder then needs its tokenizer), or let lengths come from a law or a trace"
            .formatted(cell, server, how, LaunchFlag.SKIP_TOKENIZER_INIT.literal()));
  }
}
