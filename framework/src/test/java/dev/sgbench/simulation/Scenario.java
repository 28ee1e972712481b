package dev.sgbench.simulation;

import dev.sgbench.engine.Backend.LimitListener;
import dev.sgbench.engine.Exchange;
import dev.sgbench.time.VirtualClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.util.ArrayList;
import java.util.List;

/** Drives a virtual backend of one server: what is submitted when, and what came of it. */
final class Scenario {

  final VirtualClock clock = new VirtualClock();
  final List<Exchange> exchanges = new ArrayList<>();
  final List<String> limitAnswers = new ArrayList<>();
  final VirtualBackend backend;
  private int ended;
  private int received;

  Scenario(SchedulerSettings settings, StepTime time, boolean leaps) {
    backend = new VirtualBackend(clock, List.of(settings), time, leaps);
  }

  /** Submits a request of so many tokens at {@code instant}. */
  Exchange submit(long instant, int input, int output) {
    RequestSpec spec = new RequestSpec(exchanges.size(), instant, "default", prompt(input), output);
    Exchange.Listener listener =
        new Exchange.Listener() {
          @Override
          public void received(int count) {
            received += count;
          }

          @Override
          public void firstToken(Exchange exchange) {}

          @Override
          public void ended(Exchange exchange) {
            ended++;
          }
        };
    Exchange exchange =
        new Exchange(spec, Integer.toString(1_000_000 + exchanges.size()), 0, listener);
    exchanges.add(exchange);
    clock.at(instant, () -> backend.submit(0, exchange));
    return exchange;
  }

  void abort(long instant, Exchange exchange) {
    clock.at(instant, () -> backend.abort(0, exchange));
  }

  void setLimit(long instant, int limit) {
    LimitListener listener =
        new LimitListener() {
          @Override
          public void acknowledged(long at, int found) {
            limitAnswers.add(at + " " + found);
          }

          @Override
          public void refused(long at, String found) {
            limitAnswers.add(at + " refused: " + found);
          }
        };
    clock.at(instant, () -> backend.setLimit(0, limit, listener));
  }

  /** Runs until {@code instant}; {@link Long#MAX_VALUE} for until nothing is left to do. */
  void runUntil(long instant) {
    while (!clock.idle() && clock.nanos() < instant) {
      clock.sleepUntil(instant);
    }
  }

  void run() {
    runUntil(Long.MAX_VALUE);
  }

  int running() {
    return backend.load(0).running();
  }

  int queued() {
    return backend.load(0).queued();
  }

  int ended() {
    return ended;
  }

  /** Tokens told so far. */
  int received() {
    return received;
  }

  static SchedulerSettings settings(int limit) {
    return new SchedulerSettings(
        Math.max(16, limit),
        limit,
        1_000_000,
        16384,
        8192,
        false,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        SchedulePolicy.FCFS,
        SchedulerSettings.Priority.OFF,
        false,
        false,
        1);
  }

  /** A step takes a millisecond whatever is in it, nothing else takes any time. */
  static StepTime oneMillisecond() {
    return new StepCoefficients(1000, 0, 0, 1000, 0, 1, 0, 0, 0, 0, 0);
  }

  private static Prompt prompt(int length) {
    return new Prompt() {
      @Override
      public int length() {
        return length;
      }

      @Override
      public void fill(int[] target) {
        // Prompts of like lengths have much in common.
        for (int i = 0; i < length; i++) {
          target[i] = i < length / 2 ? i / 40 : length;
        }
      }
    };
  }
}
