package dev.sgbench.workload;

/**
 * The conversations that one load generator starts: those of its share, until the asked-for number
 * of requests is planned. The last conversation is cut to fit.
 */
final class Feed {

  private final RequestSource source;
  private final Share share;
  private final Seeds seeds;
  private int left;

  /**
   * @param requests of all shares together
   */
  Feed(RequestSource source, Share share, Seeds seeds, int requests) {
    this.source = source;
    this.share = share;
    this.seeds = seeds;
    this.left = requests;
  }

  /** The next conversation, or null if there are no more. */
  Conversation next() {
    while (left > 0) {
      Conversation conversation = source.next();
      if (conversation == null) {
        left = 0;
        return null;
      }
      conversation.limit(left);
      left -= conversation.turnsLeft();
      if (share.has(conversation.number(), seeds)) {
        return conversation;
      }
    }
    return null;
  }
}
