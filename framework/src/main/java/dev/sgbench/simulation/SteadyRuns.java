package dev.sgbench.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Runs without those repetitions of a batch that took much longer than the others: the server stood
 * still, as SGLang's HTTP process does for half a second to collect Python's garbage, which tells
 * nothing of its step times.
 *
 * @param kept the others, and all runs that are no batches: what stood still there is one of many
 *     things that happened
 * @param leftOut for people, with how long they took
 */
record SteadyRuns(List<MeasuredRun> kept, List<String> leftOut) {

  /** Of the repetitions' median; those of one shape differ by some percent. */
  private static final double SLOWER = 1.3;

  /** Of two, none is known to be the one that stood still. */
  private static final int ENOUGH = 3;

  static SteadyRuns of(List<MeasuredRun> runs) {
    Map<String, List<MeasuredRun>> batches =
        runs.stream().filter(MeasuredRun::batch).collect(Collectors.groupingBy(MeasuredRun::kind));
    List<MeasuredRun> kept = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (MeasuredRun run : runs) {
      List<MeasuredRun> repetitions = run.batch() ? batches.get(run.kind()) : List.of(run);
      double median = medianDuration(repetitions);
      if (repetitions.size() >= ENOUGH && run.duration() > SLOWER * median) {
        leftOut.add("%s, %.0f ms, median %.0f ms".formatted(run.name(), run.duration(), median));
      } else {
        kept.add(run);
      }
    }
    return new SteadyRuns(kept, leftOut);
  }

  private static double medianDuration(List<MeasuredRun> runs) {
    return StatUtils.percentile(runs.stream().mapToDouble(MeasuredRun::duration).toArray(), 50);
  }
}
