package dev.sgbench.analysis;

import dev.sgbench.record.Instants;
import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord.Status;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.RequestClass;
import dev.sgbench.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Holds an iteration's load against its schedule, and the schedule against its law.
 *
 * <p>Every law of chance is tested, by its compensator ({@link PoissonCheck}); with sessions, the
 * instants at which they begin. Of laws that leave nothing to chance (constant arrivals, instants
 * of a trace) and of closed load, whose instants follow from the servers, only the schedule is held
 * against what was observed; so is one share of a load, which follows another law than the whole.
 *
 * @param workload what was asked for
 * @param falseAlarm probability with which a sound iteration may be called invalid by chance: 1e-6
 *     divided by the number of iterations of the run
 * @param bounds on the generator
 */
public record GeneratorCheck(Workload workload, double falseAlarm, GeneratorBounds bounds) {

  private static final int ENOUGH_TO_SEND = 1000;

  /** The verdict on one iteration. */
  public Validity judge(IterationRecord iteration) {
    Findings found = new Findings();
    count(iteration, found);
    double latency = medianLatency(iteration);
    lateness(iteration, latency, found);
    sendDelay(iteration, latency, found);
    readDelay(iteration, latency, found);
    host(iteration, found);
    if (workload.share().of() == 1) {
      workload.classes().forEach(each -> law(iteration, each, found));
    }
    return new Validity(found.reasons, found.observations);
  }

  private void law(IterationRecord iteration, RequestClass each, Findings found) {
    if (each.arrivals() instanceof Arrivals.Open open) {
      double alarm = falseAlarm / workload.classes().size();
      open.compensator()
          .ifPresent(
              law -> PoissonCheck.judge(schedule(iteration, each.name(), law), alarm, found));
    }
  }

  /** When requests of one class, or its conversations, began, on the scale of its compensator. */
  private static double[] schedule(
      IterationRecord iteration, String type, LongToDoubleFunction compensator) {
    double[] schedule = new double[iteration.requests().size()];
    int size = 0;
    for (RequestFacts request : iteration.requests()) {
      if (request.type().equals(type) && request.turn() == 0) {
        long arrival = request.instants().arrival() - iteration.start();
        schedule[size++] = compensator.applyAsDouble(arrival);
      }
    }
    return Arrays.copyOf(schedule, size);
  }

  private void count(IterationRecord iteration, Findings found) {
    int made = iteration.requests().size();
    long unseen =
        iteration.requests().stream()
            .filter(r -> r.instants().observed() == Instants.ABSENT)
            .count();
    found.observe("requests", made);
    if (workload.requests().orElse(made) != made) {
      found.reasons.add(made + " requests were made instead of " + workload.requests().getAsInt());
    }
    if (unseen > 0) {
      found.reasons.add(unseen + " scheduled requests were never taken up");
    }
  }

  private void lateness(IterationRecord iteration, double latency, Findings found) {
    Sample lateness = sample(iteration, RequestTimes::lateness);
    double relative = bounds.relativeLateness() * latency;
    found.bound("mean lateness", lateness.mean(), Math.max(bounds.meanLateness(), relative), " s");
    found.bound(
        "99th percentile of lateness",
        lateness.rank(990),
        Math.max(bounds.p99Lateness(), relative),
        " s");
  }

  /** Of too few requests the percentile would be the one that was late most. */
  private void sendDelay(IterationRecord iteration, double latency, Findings found) {
    Sample delay = sample(iteration, RequestTimes::sendDelay);
    if (delay.size() >= ENOUGH_TO_SEND) {
      found.bound(
          "99th percentile of the time to send",
          delay.rank(990),
          Math.max(bounds.sendDelay(), bounds.relativeDelay() * latency),
          " s");
    }
  }

  private void readDelay(IterationRecord iteration, double latency, Findings found) {
    Sample delay = sample(iteration, GeneratorCheck::readDelay);
    if (delay.size() > 0) {
      found.bound(
          "median delay of reading a response's end",
          delay.rank(500),
          Math.max(bounds.readDelay(), bounds.relativeDelay() * latency),
          " s");
    }
  }

  private void host(IterationRecord iteration, Findings found) {
    double seconds = (iteration.end() - iteration.start()) / 1e9;
    double share = iteration.cpuSeconds() / (seconds * bounds.processors());
    found.bound("share of the processors used by this process", share, bounds.cpuShare(), "");
    found.bound(
        "longest pause of this process", iteration.longestPauseNanos() / 1e9, bounds.pause(), " s");
  }

  private static double medianLatency(IterationRecord iteration) {
    double median = sample(iteration, RequestTimes::totalLatency).rank(500);
    return Double.isNaN(median) ? 0 : median;
  }

  /** By how much the client saw the end later than the server says; NaN if it does not say. */
  private static double readDelay(RequestFacts request) {
    Instants at = request.instants();
    return request.status() == Status.COMPLETED
        ? (at.finish() - at.sent()) / 1e9 - request.e2eLatency()
        : Double.NaN;
  }

  private static Sample sample(IterationRecord iteration, ToDoubleFunction<RequestFacts> time) {
    Sample sample = new Sample(iteration.requests().size());
    iteration.requests().forEach(r -> sample.add(time.applyAsDouble(r)));
    return sample;
  }

  /** What was seen, and what of it is out of bounds. */
  static final class Findings {

    final List<String> reasons = new ArrayList<>();
    final Map<String, Double> observations = new HashMap<>();

    void observe(String what, double value) {
      observations.put(what, value);
    }

    void bound(String what, double value, double bound, String unit) {
      observe(what, value);
      if (!(value <= bound)) {
        reasons.add(
            String.format(
                Locale.ROOT, "%s is %.3g%s, above %.3g%s", what, value, unit, bound, unit));
      }
    }
  }
}
