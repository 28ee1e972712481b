package dev.sgbench.engine;

import dev.sgbench.routing.ServerView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What a policy sees of the servers, from one call to the next: a call looks at few of them, and
 * few change between two calls, so nothing here takes longer where there are more servers.
 */
final class Sight {

  private final Inputs inputs;
  private final ArrayDeque<LiveServer> changed = new ArrayDeque<>();
  private final List<LiveServer> news = new ArrayList<>();
  private long hash;
  private int call;

  Sight(Inputs inputs) {
    this.inputs = inputs;
  }

  /** What the policy may read. */
  Inputs inputs() {
    return inputs;
  }

  /** A call of the policy begins. */
  void nextCall() {
    call++;
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
  List<ServerView> takeNews() {
    List<ServerView> taken = List.copyOf(news);
    news.forEach(LiveServer::known);
    news.clear();
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
