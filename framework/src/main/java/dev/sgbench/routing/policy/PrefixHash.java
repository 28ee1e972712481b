package dev.sgbench.routing.policy;

import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import dev.sgbench.workload.Seeds;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Param;

/**
 * Consistent hashing of the prompt's first tokens, with bounded load: from the hash of the prefix
 * on along a ring on which each server has several places, the first server with
 *
 * <pre>{@code
 * outstanding + 1 <= ceil(loadFactor * (all outstanding + 1) / servers)
 * }</pre>
 *
 * Requests with the same prefix meet on one server while its load allows, without any memory of
 * prompts. V. Mirrokni, M. Thorup, M. Zadimoghaddam, "Consistent hashing with bounded loads", SODA
 * 2018. SGLang's router has it as {@code prefix_hash}, with the same defaults; there an overloaded
 * server's requests go to the one with the fewest outstanding.
 */
public final class PrefixHash extends ImmediatePolicy {

  private static final int PLACES = 160;

  /** How many tokens of the prompt are hashed; of a shorter prompt, all. */
  @Param("256")
  public int prefixTokens = 256;

  /** How far above the mean a server may be loaded; 1 or more. */
  @Param("1.25")
  public double loadFactor = 1.25;

  private final TreeMap<Long, Integer> ring = new TreeMap<>();

  @Override
  public Set<Input> needs() {
    return Set.of(Input.PROMPT);
  }

  @Override
  public void validate(int servers) {
    Parameters.requirePositive(prefixTokens, this, "prefixTokens");
    Parameters.require(loadFactor >= 1, this, "loadFactor", loadFactor, "a number of at least 1");
    for (int server = 0; server < servers; server++) {
      for (int place = 0; place < PLACES; place++) {
        ring.put(Seeds.mix(Seeds.mix(server) + place), server);
      }
    }
  }

  @Override
  protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
    long key = PrefixHashes.first(request.prompt(), prefixTokens);
    int outstanding = servers.stream().mapToInt(PrefixHash::outstanding).sum();
    double bound = Math.ceil(loadFactor * (outstanding + 1) / servers.size());
    return Stream.concat(ring.tailMap(key).values().stream(), ring.values().stream())
        .filter(server -> outstanding(servers.get(server)) + 1 <= bound)
        .findFirst()
        .orElseThrow();
  }

  private static int outstanding(ServerView server) {
    return server.local().outstanding();
  }
}
