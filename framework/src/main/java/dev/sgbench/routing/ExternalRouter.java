package dev.sgbench.routing;

import java.util.List;

/**
 * A router that is a process of its own, in front of the servers: a system under test beside the
 * policies of this package. Every request goes to it as it arrives, and it chooses the server.
 *
 * <p>The runner starts it anew for each cell and stops it afterwards. Which server a request went
 * to is known only if the servers' answers tell; else it stays unknown in the record.
 */
public abstract class ExternalRouter extends RoutingPolicy {

  /** The Python module that is the router. */
  public abstract String module();

  /** Its arguments beyond addresses, flags and values apart. */
  public abstract List<String> arguments();

  /**
   * Whether what it sends is acknowledged at once ({@code TCP_QUICKACK}). A router that sends small
   * pieces without {@code TCP_NODELAY} waits up to 40 ms for an acknowledgement that the kernel
   * delays.
   */
  public abstract boolean acknowledgedAtOnce();

  @Override
  public final Plan decide(ClusterView view, Trigger trigger) {
    throw new UnsupportedOperationException(
        getClass().getName() + " decides in a process of its own and is never asked");
  }
}
