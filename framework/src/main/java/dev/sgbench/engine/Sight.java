package dev.sgbench.engine;

import dev.sgbench.record.PolicyInput.Figure;
import dev.sgbench.record.PolicyInput.News;
import dev.sgbench.record.PolicyInput.Report;
import dev.sgbench.routing.ServerView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What a policy sees of the servers, from one call to the next: a call looks at few of them, and
 * few change between two calls, so nothing here takes longer where there are more servers.
 */
final class Sight {

  private final Inputs inputs;
  private final boolean kept;
  private final IntConsumer settle;
  private final ArrayDeque<LiveServer> changed = new ArrayDeque<>();
  private final List<LiveServer> news = new ArrayList<>();
  private final List<Figure> limits = new ArrayList<>();
  private final List<Figure> tokens = new ArrayList<>();
  private boolean reportsRead;
  private long hash;
  private int call;

  /**
   * @param inputs what the policy may read
   * @param kept whether calls are recorded
   * @param settle see {@link Backend#settle}
   */
  Sight(Inputs inputs, boolean kept, IntConsumer settle) {
    this.inputs = inputs;
    this.kept = kept;
    this.settle = settle;
  }

  /** What the policy may read. */
  Inputs inputs() {
    return inputs;
  }

  /** Whether calls are recorded. */
  boolean kept() {
    return kept;
  }

  /** A call of the policy begins. */
  void nextCall() {
    call++;
    reportsRead = false;
  }

  /** The number of the present call. */
  int call() {
    return call;
  }

  /** Something that the policy can see of {@code server} is new since it was hashed. */
  void changed(LiveServer server) {
    changed.add(server);
  }

  /** A count or a limit of {@code server} is new since the policy asked which are. */
  void news(LiveServer server) {
    news.add(server);
  }

  /** Those servers; none of them is news any more. */
  List<ServerView> takeChanged() {
    List<ServerView> taken = List.copyOf(news);
    news.forEach(LiveServer::known);
    news.clear();
    return taken;
  }

  /** A schedule changed a limit. */
  void limitScheduled(int server, int limit) {
    if (kept) {
      limits.add(new Figure(server, limit));
    }
  }

  /** The policy is about to look at the outstanding tokens of a server. */
  void looksAtTokens(int server) {
    settle.accept(server);
  }

  /** The policy looked at outstanding tokens, and so many more had been received. */
  void tokensSeen(int server, long received) {
    if (kept) {
      tokens.add(new Figure(server, received));
    }
  }

  /** The policy looks at what a server reported. */
  void readsReports() {
    reportsRead = true;
  }

  /** Whether it did in this call. */
  boolean reportsRead() {
    return reportsRead;
  }

  /** What came from outside since this was asked last. */
  News takeNews(List<Report> reports) {
    if (limits.isEmpty() && tokens.isEmpty() && reports.isEmpty()) {
      return News.NONE;
    }
    News taken = new News(List.copyOf(limits), List.copyOf(tokens), reports);
    limits.clear();
    tokens.clear();
    return taken;
  }

  /** Of everything the policy can see of all servers, in whatever order it changed. */
  long hash() {
    while (!changed.isEmpty()) {
      hash += changed.remove().rehash();
    }
    return hash;
  }
}
