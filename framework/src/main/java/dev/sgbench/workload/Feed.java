package dev.sgbench.workload;

/**
 * The conversations that one load generator starts: those of its share, until the asked-for number
 * of requests is planned. The last conversation is cut to fit.
 */
final class Feed {

  private final RequestSource source;
  private final Share share;
  private int left;

  /**
   * @param requests of all shares together
   */
  Feed(RequestSource source, Share share, int requests) {
    this.source = source;
    this.share = share;
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
      if (share.has(conversation.number())) {
        return conversation;
      }
    }
    return null;
  }
}
