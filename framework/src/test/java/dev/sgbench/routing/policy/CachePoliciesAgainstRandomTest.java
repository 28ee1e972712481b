package dev.sgbench.routing.policy;

import static dev.sgbench.routing.policy.AgainstUniformRandom.onFakes;
import static dev.sgbench.routing.policy.AgainstUniformRandom.requests;

import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.Prompts;
import dev.sgbench.workload.Workload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Policies that look at prompts make use of the servers' prefix caches, random routing less. */
class CachePoliciesAgainstRandomTest {

  private static final long MS = 1_000_000;

  /**
   * Prompts over three token ids: many begin alike. A token not cached costs three milliseconds.
   */
  private static AgainstUniformRandom sharedPrefixes(int servers, double rate) {
    Workload workload = requests(500, rate).prompts(Prompts.random(3, 6));
    return onFakes(
        workload,
        servers,
        () -> {
          Map<Integer, Set<List<Integer>>> caches = new HashMap<>();
          return (server, request) -> {
            var cache = caches.computeIfAbsent(server, id -> new HashSet<>());
            return (5 + 3 * uncached(request.prompt(), cache)) * MS;
          };
        });
  }

  /** Tokens after the longest prefix in the cache, to which the whole prompt is added. */
  private static int uncached(Prompt prompt, Set<List<Integer>> cache) {
    int[] ids = new int[prompt.length()];
    prompt.fill(ids);
    List<Integer> tokens = Arrays.stream(ids).boxed().toList();
    int uncached = 0;
    for (int end = 1; end <= ids.length; end++) {
      uncached += cache.add(tokens.subList(0, end)) ? 1 : 0;
    }
    return uncached;
  }

  @Test
  void cache_aware_hits_caches_and_shortens_latency() {
    sharedPrefixes(4, 500)
        .assertLower(
            () -> {
              CacheAware policy = new CacheAware();
              policy.blockTokens = 1;
              policy.balanceAbs = 4;
              return policy;
            },
            AgainstUniformRandom::latency);
  }

  @Test
  void prefix_hash_hits_caches_and_shortens_latency() {
    sharedPrefixes(4, 500)
        .assertLower(
            () -> {
              PrefixHash policy = new PrefixHash();
              policy.prefixTokens = 4;
              return policy;
            },
            AgainstUniformRandom::latency);
  }

  @Test
  void session_affinity_hits_caches_and_shortens_latency() {
    sharedPrefixes(4, 500)
        .assertLower(
            () -> {
              SessionAffinity policy = new SessionAffinity();
              policy.prefixTokens = 4;
              return policy;
            },
            AgainstUniformRandom::latency);
  }
}
