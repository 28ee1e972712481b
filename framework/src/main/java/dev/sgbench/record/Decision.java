package dev.sgbench.record;

import dev.sgbench.routing.Explanation;

/**
 * One call of a policy that did something: a row of {@code decisions.csv} for every action.
 *
 * @param instant when the policy was asked
 * @param trigger why: {@code arrived}, {@code first-token}, {@code completed}, {@code timer}
 * @param action what was decided: {@code dispatch}, {@code reject}, {@code set-max-running}, {@code
 *     wake-at}
 * @param request id of the request it concerns, or -1
 * @param server index of the server it concerns, or -1
 * @param value the limit of {@code set-max-running}, the instant of {@code wake-at}, else {@link
 *     Instants#ABSENT}
 * @param explanation the policy's own account
 * @param viewHash of everything the policy could see
 * @param draws how many random numbers it drew
 * @param snapshotAge of the oldest reported figures it could see, nanoseconds; -1 if it sees none
 * @param nanos spent in the policy
 */
public record Decision(
    long instant,
    String trigger,
    String action,
    int request,
    int server,
    long value,
    Explanation explanation,
    long viewHash,
    int draws,
    long snapshotAge,
    long nanos) {

  /** The policy wants to be asked again. */
  public static final String WAKE_AT = "wake-at";
}
