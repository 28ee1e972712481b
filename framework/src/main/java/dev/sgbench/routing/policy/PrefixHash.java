package dev.sgbench.routing.policy;

import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import dev.sgbench.workload.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
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

  /** Places on the ring in order, and the server that has each. */
  private long[] places;

  private int[] owners;

  @Override
  public Set<Input> needs() {
    return Set.of(Input.PROMPT);
  }

  @Override
  public void validate(int servers) {
    Parameters.requirePositive(prefixTokens, this, "prefixTokens");
    Parameters.require(loadFactor >= 1, this, "loadFactor", loadFactor, "a number of at least 1");
    Map<Long, Integer> ring = new TreeMap<>();
    for (int server = 0; server < servers; server++) {
      for (int place = 0; place < PLACES; place++) {
        ring.put(Seeds.mix(Seeds.mix(server) + place), server);
      }
    }
    places = ring.keySet().stream().mapToLong(Long::longValue).toArray();
    owners = ring.values().stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
    int all = 0;
    for (ServerView server : servers) {
      all += outstanding(server);
    }
    double bound = Math.ceil(loadFactor * (all + 1) / servers.size());
    int place = firstFrom(PrefixHashes.first(request.prompt(), prefixTokens));
    // One server at least has no more than the mean, so this ends.
    while (outstanding(servers.get(owners[place])) + 1 > bound) {
      place = (place + 1) % owners.length;
    }
    return owners[place];
  }

  private int firstFrom(long key) {
    int found = Arrays.binarySearch(places, key);
    return (found < 0 ? -found - 1 : found) % places.length;
  }

  private static int outstanding(ServerView server) {
    return server.local().outstanding();
  }
}
