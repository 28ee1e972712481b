package dev.sgbench.routing.policy;

import dev.sgbench.routing.ExternalRouter;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/**
 * SGLang's own router, the process {@code sglang-router} (0.3), in front of the same servers. Needs
 * {@code --sglang-router-python}, the Python that has it, and servers behind HTTP.
 *
 * <p>That router sends without {@code TCP_NODELAY}: its second small write waits for the client's
 * delayed acknowledgement, 40 ms on Linux. {@link #quickAck} says whether the client avoids that;
 * as a parameter it stands in every record.
 */
public final class SglangRouter extends ExternalRouter {

  private static final List<String> POLICIES =
      List.of("random", "round_robin", "cache_aware", "power_of_two", "manual");

  /** Which of its policies, as its {@code --policy} names them. */
  @Param("cache_aware")
  public String algorithm = "cache_aware";

  /** Whether the client acknowledges at once what the router sends; false is how clients are. */
  @Param("false")
  public boolean quickAck;

  @Override
  public void validate(int servers) {
    Parameters.require(
        POLICIES.contains(algorithm),
        this,
        "algorithm",
        algorithm,
        "one of " + String.join(", ", POLICIES));
  }

  @Override
  public String module() {
    return "sglang_router.launch_router";
  }

  @Override
  public List<String> arguments() {
    return List.of("--policy", algorithm);
  }

  @Override
  public boolean acknowledgedAtOnce() {
    return quickAck;
  }
}
