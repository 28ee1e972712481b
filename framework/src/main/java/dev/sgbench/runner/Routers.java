package dev.sgbench.runner;

import dev.sgbench.fixture.Cluster;
import dev.sgbench.fixture.RouterOptions;
import dev.sgbench.fixture.RouterProcess;
import dev.sgbench.routing.ExternalRouter;
import java.util.Optional;

/**
 * Puts an external router in front of a cell's servers where the cell asks for one.
 *
 * @param options how routers are started; empty if no cell has one
 */
record Routers(Optional<RouterOptions> options) {

  /** A router in front of servers; closing takes it away. */
  interface Front extends AutoCloseable {
    @Override
    void close();
  }

  static boolean needed(Cell cell) {
    return external(cell).isPresent();
  }

  private static Optional<ExternalRouter> external(Cell cell) {
    return cell.policy()
        .map(PolicyChoice::newPolicy)
        .filter(ExternalRouter.class::isInstance)
        .map(ExternalRouter.class::cast);
  }

  Front open(Cell cell, Cluster cluster) {
    Optional<ExternalRouter> router = external(cell);
    if (router.isEmpty()) {
      return () -> {};
    }
    RouterProcess process = RouterProcess.start(options.orElseThrow(), router.get(), cluster);
    return process::close;
  }
}
