package dev.sgbench.record;

import dev.sgbench.routing.ServerView.Reported;
import java.util.List;

/**
 * What came to a routing policy from outside: together with seeds, load, rows of requests and the
 * decisions themselves, all that its views were made of. A row of {@code views.csv}.
 */
public sealed interface PolicyInput {

  /** With more servers than this, calls are not kept: a run would write little else. */
  int MOST_SERVERS = 64;

  /** When it came. */
  long instant();

  /**
   * The phase started.
   *
   * @param instant from which arrivals are counted
   * @param servers by index
   */
  record Start(long instant, List<Server> servers) implements PolicyInput {}

  /**
   * A server as the phase found it.
   *
   * @param ceiling of its running limit
   * @param kvCapacityTokens tokens its KV cache holds
   * @param maxRunning its running limit
   */
  record Server(int ceiling, long kvCapacityTokens, int maxRunning) {}

  /**
   * The policy was called.
   *
   * @param instant its view's {@code now}
   * @param trigger why, as {@link Decision#trigger()} names it
   * @param request the trigger's, -1 for a timer
   * @param actions how many it decided on: so many {@link Decision}s belong to this call
   * @param news what it could see and no call before it
   */
  record Call(long instant, String trigger, int request, int actions, News news)
      implements PolicyInput {}

  /** The deadline passed: nothing waits any more. */
  record Close(long instant) implements PolicyInput {}

  /**
   * What neither decisions nor ends of requests tell.
   *
   * @param limits running limits that the benchmark's schedule set
   * @param tokens received from a server so far, where the policy asked for outstanding tokens
   * @param reports of servers, where the policy read them or decided on something
   */
  record News(List<Figure> limits, List<Figure> tokens, List<Report> reports) {

    /** Nothing. */
    public static final News NONE = new News(List.of(), List.of(), List.of());

    /** Whether there was nothing. */
    public boolean isEmpty() {
      return limits.isEmpty() && tokens.isEmpty() && reports.isEmpty();
    }
  }

  /** A number that is new of a server. */
  record Figure(int server, long value) {}

  /** What a server newly reported. */
  record Report(int server, Reported reported) {}
}
