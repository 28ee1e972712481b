package dev.sgbench.routing;

import java.util.List;

/**
 * What a policy decided: actions, carried out in order. An empty plan holds everything.
 *
 * @param actions carried out in order
 * @param explanation why, for {@code decisions.csv}
 */
public record Plan(List<Action> actions, Explanation explanation) {

  private static final Plan HOLD = new Plan(List.of(), Explanation.NONE);

  /** Do nothing now: what is queued stays queued. */
  public static Plan hold() {
    return HOLD;
  }

  /** Send one request to one server. */
  public static Plan dispatch(RequestView request, int server) {
    return of(new Action.Dispatch(request, server));
  }

  /** Carry out these actions, in order. */
  public static Plan of(Action... actions) {
    return new Plan(List.of(actions), Explanation.NONE);
  }

  /** The same actions, explained. */
  public Plan because(Explanation why) {
    return new Plan(actions, why);
  }
}
