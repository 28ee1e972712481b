package dev.sgbench.engine;

import java.time.Duration;

/** Notices a policy call that does not return. Its {@link #run()} is called once a look. */
final class PolicyWatchdog implements Runnable {

  private static final int LOOKS = 4;

  private final PolicyCalls calls;
  private final Supervision supervision;
  private final Thread loop;
  private long last;
  private int same;

  PolicyWatchdog(PolicyCalls calls, Supervision supervision, Thread loop) {
    this.calls = calls;
    this.supervision = supervision;
    this.loop = loop;
  }

  Duration period() {
    return supervision.policyLimit().dividedBy(LOOKS);
  }

  /** A call that is the same in so many looks has lasted for the limit. */
  @Override
  public void run() {
    long now = calls.count();
    boolean inPolicy = now % 2 == 1;
    same = inPolicy && now == last ? same + 1 : 0;
    last = now;
    if (same == LOOKS) {
      supervision.stuck().accept(new PolicyStuckException(supervision.policyLimit(), loop));
    }
  }
}
