package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Calls methods that the author of a benchmark wrote; whatever they throw is the author's to mend.
 */
final class UserCode {

  private UserCode() {}

  /**
   * Calls {@code code} on this thread.
   *
   * @param what the message calls it, such as {@code @Load of p.Bench:rate=5}
   * @throws InvalidBenchmarkException if it throws anything, or answers null
   */
  static <T> T call(String what, Callable<T> code) {
    Call<T> call = new Call<>(code);
    call.run();
    if (call.thrown instanceof InvalidBenchmarkException wrong) {
      throw new InvalidBenchmarkException(what + ": " + wrong.getMessage(), wrong.getCause());
    }
    if (call.thrown instanceof InvalidWorkloadException wrong) {
      // Its message says it all; where in the method that was is no news to who typed a parameter.
      throw new InvalidBenchmarkException(what + ": " + wrong.getMessage(), wrong.getCause());
    }
    if (call.thrown != null) {
      throw new InvalidBenchmarkException(
          what + " threw " + call.thrown + "; see the cause below", call.thrown);
    }
    if (call.result == null) {
      throw new InvalidBenchmarkException(what + " returned null; return what the method is for");
    }
    return call.result;
  }

  /** Keeps what came of the call. */
  private static final class Call<T> extends FutureTask<T> {
    private T result;
    private Throwable thrown;

    Call(Callable<T> code) {
      super(code);
    }

    @Override
    protected void set(T value) {
      result = value;
    }

    @Override
    protected void setException(Throwable cause) {
      thrown = cause;
    }
  }
}
