package dev.sgbench.routing.policy;

import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.Lowest;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import dev.sgbench.workload.Lineage;
import dev.sgbench.workload.Seeds;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Param;

/**
 * All requests of a session go to one server: the one with the fewest outstanding when the session
 * began, ties at random. A session is a conversation of the workload; requests outside any, as in
 * traces without sessions, are taken for one session if their prompts begin with the same {@code
 * prefixTokens} tokens, as turns of one conversation do. The sessions that were longest not heard
 * of are forgotten first. SGLang's router has it as {@code manual} with {@code min_load}, by a key
 * in a header.
 */
public final class SessionAffinity extends ImmediatePolicy {

  /** How many tokens tell nameless sessions apart; of a shorter prompt, all. */
  @Param("64")
  public int prefixTokens = 64;

  /** How many sessions are remembered. */
  @Param("100000")
  public int sessions = 100_000;

  private RecentlyUsed servers;

  @Override
  public Set<Input> needs() {
    return Set.of(Input.SESSION, Input.PROMPT);
  }

  @Override
  public void validate(int count) {
    Parameters.requirePositive(prefixTokens, this, "prefixTokens");
    Parameters.requirePositive(sessions, this, "sessions");
    servers = new RecentlyUsed(sessions);
  }

  @Override
  protected int choose(RequestView request, List<ServerView> all, RandomGenerator random) {
    long session = session(request);
    int known = servers.touch(session);
    if (known != RecentlyUsed.NONE) {
      return known;
    }
    double[] outstanding =
        all.stream().mapToDouble(server -> server.local().outstanding()).toArray();
    int chosen = Lowest.of(outstanding, random).index();
    servers.put(session, chosen);
    return chosen;
  }

  private long session(RequestView request) {
    return request.session() == Lineage.NONE
        ? PrefixHashes.first(request.prompt(), prefixTokens)
        : Seeds.mix(request.session());
  }
}
