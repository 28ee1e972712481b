package dev.sgbench.report.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.engine.Replay;
import dev.sgbench.record.Decision;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.report.IterationKey;
import dev.sgbench.workload.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Replays one iteration from its rows in three tables. */
final class IterationReplay {

  private final IterationKey key;
  private final RoutedCell cell;
  private final Rows views;
  private final Rows decisions;
  private final Rows requests;
  private long calls;
  private long same;
  private long decided;
  private Optional<String> first = Optional.empty();

  /**
   * @param views whose next row is the iteration's first
   */
  IterationReplay(RoutedCell cell, Rows views, Rows decisions, Rows requests) {
    this.key = views.iteration();
    this.cell = cell;
    this.views = views;
    this.decisions = decisions;
    this.requests = requests;
  }

  /**
   * @throws InvalidBenchmarkException if the load is not what it was, or the record contradicts
   *     itself
   */
  ReplayedCell run(long seed) {
    try {
      return replay(seed);
    } catch (InvalidBenchmarkException broken) {
      String before = first.map(difference -> difference + "\nThen, in ").orElse("");
      throw new InvalidBenchmarkException(before + key + ": " + broken.getMessage());
    }
  }

  private ReplayedCell replay(long seed) {
    ViewReader reader = new ViewReader(views.take());
    requireCalls(reader.start().servers().size());
    Map<Integer, Replay.Row> rows = requestRows(reader.origin());
    Replay replay =
        new Replay(
            cell.policy().get(),
            cell.workload(key.iteration()),
            new Seeds(seed, key.fork(), key.iteration()),
            reader.start(),
            rows::get);
    while (views.goesOn(key)) {
      if (reader.read(views.take()) instanceof PolicyInput.Call call) {
        call(replay, call, reader.origin());
      } else {
        replay.close();
      }
    }
    while (decisions.goesOn(key)) {
      Decision more = DecisionReader.read(decisions.take(), reader.origin());
      decided++;
      differs("decisions.csv has more actions than views.csv counts: " + DecisionReader.text(more));
    }
    return new ReplayedCell(key.cell(), 1, calls, same, decided, first);
  }

  private static void requireCalls(int servers) {
    if (servers > PolicyInput.MOST_SERVERS) {
      throw new InvalidBenchmarkException(
          "calls of policies are recorded for up to %d servers, but there were %d; run it with fewer"
              .formatted(PolicyInput.MOST_SERVERS, servers));
    }
  }

  private void call(Replay replay, PolicyInput.Call call, long origin) {
    List<Decision> then = recorded(call, origin);
    List<Decision> now = replay.call(call);
    calls++;
    Optional<String> difference = difference(call, then, now);
    if (difference.isEmpty()) {
      same++;
    } else {
      differs(describe(call, then, now, replay.view(), difference.get()));
    }
    replay.carryOut(then);
  }

  private List<Decision> recorded(PolicyInput.Call call, long origin) {
    List<Decision> recorded = new ArrayList<>();
    while (recorded.size() < call.actions() && decisions.goesOn(key)) {
      recorded.add(DecisionReader.read(decisions.take(), origin));
    }
    decided += recorded.size();
    return recorded;
  }

  private static Optional<String> difference(
      PolicyInput.Call call, List<Decision> then, List<Decision> now) {
    if (then.size() != call.actions() || then.size() != now.size()) {
      return Optional.of(
          "actions: %d by views.csv, %d in decisions.csv, now %d"
              .formatted(call.actions(), then.size(), now.size()));
    }
    for (int i = 0; i < then.size(); i++) {
      Decision recorded = then.get(i);
      if (recorded.instant() != call.instant() || !recorded.trigger().equals(call.trigger())) {
        return Optional.of(
            "decisions.csv has there an action of another call: " + DecisionReader.text(recorded));
      }
      Optional<String> difference = DecisionReader.difference(recorded, now.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private String describe(
      PolicyInput.Call call,
      List<Decision> then,
      List<Decision> now,
      String view,
      String difference) {
    return """
        trigger   %s of request %d at %d ns of the run's clock
        view      %s
        recorded  %s
        now       %s
        differs   %s"""
        .formatted(
            call.trigger(),
            call.request(),
            call.instant(),
            view,
            text(then),
            text(now),
            difference);
  }

  private static String text(List<Decision> decisions) {
    return decisions.isEmpty()
        ? "nothing"
        : decisions.stream().map(DecisionReader::text).collect(Collectors.joining("; "));
  }

  private void differs(String difference) {
    if (first.isEmpty()) {
      first = Optional.of("first difference: " + key + "\n" + difference);
    }
  }

  private Map<Integer, Replay.Row> requestRows(long origin) {
    Map<Integer, Replay.Row> rows = new HashMap<>();
    while (requests.goesOn(key)) {
      NamedCsvRecord row = requests.take();
      rows.put(
          Rows.integer(row, "req_id"),
          new Replay.Row(
              instant(row, "arrival", origin),
              instant(row, "dispatch", origin),
              instant(row, "first_token", origin),
              instant(row, "finish", origin),
              Rows.integer(row, "output_length")));
    }
    return rows;
  }

  private static long instant(NamedCsvRecord row, String column, long origin) {
    return origin + Rows.nanos(row, column, 0);
  }
}
