package dev.sgbench.workload;

/**
 * What a request has in common with others of its workload, by design. Server caches and policies
 * that look at sessions or prefixes gain from it.
 *
 * @param session the conversation it belongs to, from 0; {@link #NONE} if it stands alone
 * @param turn its place in that conversation, from 0
 * @param prefixGroup those that begin alike have the same; {@link #NONE} if it shares no beginning
 * @param prefixTokens how many of its first tokens others begin with as well: the group's prefix,
 *     or the earlier turns of the conversation, whichever reaches further; 0 if none
 */
public record Lineage(long session, int turn, long prefixGroup, int prefixTokens) {

  /** In place of a session or a prefix group. */
  public static final long NONE = -1;

  /** A request that has nothing in common with any other. */
  public static final Lineage ALONE = new Lineage(NONE, 0, NONE, 0);
}
