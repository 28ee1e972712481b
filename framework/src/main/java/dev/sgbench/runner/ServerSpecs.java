package dev.sgbench.runner;

import dev.sgbench.fixture.ServerSpec;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Seeds.Purpose;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Turns planned servers into what a fixture is asked for.
 *
 * @param seed of the run
 * @param modelPaths folder of each model, by name
 */
record ServerSpecs(long seed, UnaryOperator<String> modelPaths) {

  List<ServerSpec> of(Session session) {
    return session.servers().stream().map(server -> spec(session.fork(), server)).toList();
  }

  private ServerSpec spec(int fork, PlannedServer server) {
    return new ServerSpec(
        server.index(),
        server.model(),
        modelPaths.apply(server.model()),
        server.sglang(),
        server.args(),
        sglangSeed(fork, server.index()),
        server.speed());
  }

  /** SGLang's seeds are 32-bit and not negative; each server of each fork has its own. */
  private int sglangSeed(int fork, int index) {
    return (int) (new Seeds(seed, fork, 0).key(Purpose.SERVERS, index) >>> 33);
  }
}
