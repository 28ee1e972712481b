package dev.sgbench.report.comparison;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.record.RequestTable;
import dev.sgbench.report.IterationKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often two runs of one cell, with the same seed, sent a request to the same server. Each run
 * goes its own way: one choice that differs changes what later ones see.
 *
 * @param cell benchmark and parameters but for those that say where it ran
 * @param requests of measured iterations that both runs dispatched
 * @param same how many of them went to the server of the same index
 * @param byChance the share to be expected if the choices, as often as each run made them, had
 *     nothing to do with one another
 */
public record Agreement(String cell, int requests, int same, double byChance) {

  private record Key(String iteration, String fork, String request) {}

  private record Choice(String server, String input, String output) {}

  /** The share of requests that went to the same server, from 0 to 1. */
  public double share() {
    return (double) same / requests;
  }

  /**
   * Compares all cells that both reports have.
   *
   * @param one folder of a report
   * @param other folder of another
   * @throws InvalidBenchmarkException if they have no cell in common, or one is not of the same
   *     requests
   */
  public static List<Agreement> between(Path one, Path other) {
    Map<String, Map<Key, Choice>> here = read(one);
    Map<String, Map<Key, Choice>> there = read(other);
    List<Agreement> cells = new ArrayList<>();
    here.forEach(
        (cell, choices) -> {
          if (there.containsKey(cell)) {
            cells.add(of(cell, choices, there.get(cell)));
          }
        });
    if (cells.isEmpty()) {
      throw new InvalidBenchmarkException(
          "the reports have no cell in common: %s has %s, %s has %s"
              .formatted(one, here.keySet(), other, there.keySet()));
    }
    return cells;
  }

  private static Agreement of(String cell, Map<Key, Choice> here, Map<Key, Choice> there) {
    Map<String, Double> before = new HashMap<>();
    Map<String, Double> now = new HashMap<>();
    int requests = 0;
    int same = 0;
    for (Map.Entry<Key, Choice> entry : here.entrySet()) {
      Choice a = entry.getValue();
      Choice b = there.get(entry.getKey());
      requireSame(cell, entry.getKey(), a, b);
      if (!a.server().isEmpty() && !b.server().isEmpty()) {
        requests++;
        same += a.server().equals(b.server()) ? 1 : 0;
        before.merge(a.server(), 1.0, Double::sum);
        now.merge(b.server(), 1.0, Double::sum);
      }
    }
    if (requests == 0) {
      throw new InvalidBenchmarkException(cell + ": no request was dispatched in both runs");
    }
    double all = requests;
    double chance =
        before.entrySet().stream()
            .mapToDouble(e -> e.getValue() / all * now.getOrDefault(e.getKey(), 0.0) / all)
            .sum();
    return new Agreement(cell, requests, same, chance);
  }

  private static void requireSame(String cell, Key key, Choice a, Choice b) {
    if (b == null || !a.input().equals(b.input()) || !a.output().equals(b.output())) {
      throw new InvalidBenchmarkException(
          "%s: request %s of iteration %s, fork %s, is not the same in both reports; run them with the same seed, iterations and forks"
              .formatted(cell, key.request(), key.iteration(), key.fork()));
    }
  }

  private static Map<String, Map<Key, Choice>> read(Path report) {
    Map<String, Map<Key, Choice>> cells = new LinkedHashMap<>();
    RequestTable.readMeasured(
        report,
        row -> {
          String cell = IterationKey.cell(row.getHeader(), row.getFields()).withoutPlace().id();
          Key key =
              new Key(row.getField("iteration"), row.getField("fork"), row.getField("req_id"));
          Choice choice =
              new Choice(
                  row.getField("server"),
                  row.getField("input_length"),
                  row.getField("output_length"));
          cells.computeIfAbsent(cell, name -> new LinkedHashMap<>()).put(key, choice);
        });
    return cells;
  }
}
