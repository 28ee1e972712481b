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

  /**
   * What stands in front of a cell's servers; closing takes it away.
   *
   * @param cluster the servers
   * @param router empty if there is nothing between them and the engine
   */
  record Front(Cluster cluster, Optional<RouterProcess> router) implements AutoCloseable {

    /** Looks whether all that serves is alive, as {@link Cluster#checkAlive} does. */
    void checkAlive() {
      cluster.checkAlive();
      router.ifPresent(RouterProcess::checkAlive);
    }

    /** Asks all that serves to answer, as {@link Cluster#probe} does. */
    void probe() {
      cluster.probe();
      router.ifPresent(RouterProcess::probe);
    }

    @Override
    public void close() {
      router.ifPresent(RouterProcess::close);
    }
  }

  static boolean needed(Cell cell) {
    return external(cell).isPresent();
  }

  static Optional<ExternalRouter> external(Cell cell) {
    return cell.policy()
        .map(PolicyChoice::newPolicy)
        .filter(ExternalRouter.class::isInstance)
        .map(ExternalRouter.class::cast);
  }

  Front open(Cell cell, Cluster cluster) {
    return new Front(
        cluster,
        external(cell).map(router -> RouterProcess.start(options.orElseThrow(), router, cluster)));
  }
}
