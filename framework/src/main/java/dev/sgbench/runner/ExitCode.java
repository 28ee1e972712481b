package dev.sgbench.runner;

/** How the program ends; scripts and CI rely on these numbers. */
public enum ExitCode {
  /** Everything asked for was measured, and is valid. */
  DONE(0),
  /** Something broke; the stack trace is on standard error. */
  FAILED(1),
  /** Wrong usage, or a benchmark that is wrong. Nothing was started. */
  WRONG(2),
  /** Measured, but a validity check failed: the report says which. */
  INVALID(3),
  /** A comparison found a regression. */
  REGRESSION(4),
  /** A comparison could not decide, or a capacity lies outside of the rates looked at. */
  UNDECIDED(5),
  /** Ended by Ctrl-C. What was measured is on disk, no server is left. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process's exit status. */
  public int code() {
    return code;
  }
}
