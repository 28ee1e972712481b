package dev.sgbench.routing.policy;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Explanation;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.Lowest;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.annotations.Param;

/**
 * Sends prompts where their beginning was sent before, unless that unbalances the servers. With
 * {@code max} and {@code min} the most and fewest requests outstanding on a server:
 *
 * <pre>{@code
 * max - min > balanceAbs and max > balanceRel * min:  the server with the fewest outstanding
 * longest match / input tokens > cacheThreshold:      the server with the longest match
 * otherwise:                                          the server with the fewest outstanding
 * }</pre>
 *
 * Ties at random. The router keeps a prefix tree of token blocks for each server, as large as the
 * server's KV cache, and inserts what it sends. The {@code cache_aware} policy of SGLang's router,
 * with that router's defaults (gateway 0.3); it matches characters, this one whole blocks of
 * tokens.
 */
public final class CacheAware extends RoutingPolicy {

  /** Share of the input that must match, above which the match decides; 0 to 1. */
  @Param("0.3")
  public double cacheThreshold = 0.3;

  /** Difference in requests outstanding up to which servers are balanced; 0 or more. */
  @Param("64")
  public int balanceAbs = 64;

  /** Ratio of requests outstanding up to which servers are balanced; 1 or more. */
  @Param("1.5")
  public double balanceRel = 1.5;

  /** Tokens in a block, the unit of matching. */
  @Param("16")
  public int blockTokens = 16;

  private final List<PrefixTree> trees = new ArrayList<>();

  @Override
  public Set<Input> needs() {
    return Set.of(Input.PROMPT);
  }

  @Override
  public void validate(int servers) {
    boolean share = cacheThreshold >= 0 && cacheThreshold <= 1;
    Parameters.require(share, this, "cacheThreshold", cacheThreshold, "a number from 0 to 1");
    Parameters.require(balanceAbs >= 0, this, "balanceAbs", balanceAbs, "a number of at least 0");
    Parameters.require(balanceRel >= 1, this, "balanceRel", balanceRel, "a number of at least 1");
    Parameters.requirePositive(blockTokens, this, "blockTokens");
  }

  @Override
  public Plan decide(ClusterView view, Trigger trigger) {
    if (!(trigger instanceof Trigger.Arrived arrived)) {
      return Plan.hold();
    }
    List<ServerView> servers = view.servers();
    while (trees.size() < servers.size()) {
      trees.add(new PrefixTree(servers.get(trees.size()).kvCapacityTokens() / blockTokens));
    }
    long[] path = PrefixHashes.blocks(arrived.request().prompt(), blockTokens);
    double[] unmatched = new double[servers.size()];
    double[] outstanding = new double[servers.size()];
    for (int i = 0; i < unmatched.length; i++) {
      int matched = trees.get(i).matched(path) * blockTokens;
      unmatched[i] = 1 - matched / (double) arrived.request().inputTokens();
      outstanding[i] = servers.get(i).local().outstanding();
    }
    boolean balanced = balanced(outstanding);
    Lowest longest = Lowest.of(unmatched, view.random());
    boolean hit = balanced && 1 - unmatched[longest.index()] > cacheThreshold;
    Lowest chosen = hit ? longest : Lowest.of(outstanding, view.random());
    trees.get(chosen.index()).insert(path);
    String reason = balanced ? hit ? "match" : "miss" : "unbalanced";
    return Plan.dispatch(arrived.request(), chosen.index())
        .because(new Explanation(chosen.runnerUp(), reason, hit ? unmatched : outstanding));
  }

  private boolean balanced(double[] outstanding) {
    double max = outstanding[0];
    double min = outstanding[0];
    for (double one : outstanding) {
      max = Math.max(max, one);
      min = Math.min(min, one);
    }
    return max - min <= balanceAbs || max <= balanceRel * min;
  }
}
