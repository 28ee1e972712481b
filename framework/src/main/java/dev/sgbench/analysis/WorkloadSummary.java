package dev.sgbench.analysis;

import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.RequestClass;
import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A sequence of requests in figures, and how far it lies from the laws it was drawn from. */
public final class WorkloadSummary {

  /** Of calling a sound sequence's distance too large. */
  private static final double FALSE_ALARM = 1e-6;

  /** What is kept of the requests of one class. */
  private static final class Seen {
    private final List<Long> starts = new ArrayList<>();
    private final Sample input = new Sample(16);
    private final Sample output = new Sample(16);
    private long last;
    private int conversations;
    private long prefixTokens;
    private long inputTokens;

    void add(RequestSpec request) {
      if (request.lineage().turn() == 0) {
        starts.add(request.arrival());
        conversations++;
      }
      last = request.arrival();
      input.add(request.inputTokens());
      output.add(request.outputTokens());
      prefixTokens += request.lineage().prefixTokens();
      inputTokens += request.inputTokens();
    }
  }

  private final Workload workload;
  private final Map<String, Seen> classes = new TreeMap<>();

  /** A summary of requests that {@code workload} gave. */
  public WorkloadSummary(Workload workload) {
    this.workload = workload;
  }

  /** One more request, in order of arrival. */
  public void add(RequestSpec request) {
    classes.computeIfAbsent(request.type(), type -> new Seen()).add(request);
  }

  /** The summary, several lines a class. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (RequestClass each : workload.classes()) {
      Seen seen = classes.get(each.name());
      if (seen != null) {
        describe(each, seen, text);
      }
    }
    return text.toString();
  }

  private void describe(RequestClass of, Seen seen, StringBuilder text) {
    text.append("class ").append(of).append('\n');
    line(
        text,
        "  %d requests in %.3f s, %d beginnings at %.4g/s in the mean",
        seen.input.size(),
        seen.last * 1e-9,
        seen.conversations,
        seen.conversations / (seen.starts.get(seen.starts.size() - 1) * 1e-9));
    line(text, "  input  %s", figures(seen.input));
    line(text, "  output %s", figures(seen.output));
    line(
        text,
        "  %.1f %% of the input tokens begin another request too",
        100.0 * seen.prefixTokens / seen.inputTokens);
    if (of.arrivals() instanceof Arrivals.Open open) {
      expectation(open, seen, text);
    }
  }

  private static String figures(Sample sample) {
    return String.format(
        Locale.ROOT,
        "mean %.1f, median %.0f, 90th percentile %.0f, 99th %.0f, longest %.0f tokens",
        sample.mean(),
        sample.rank(500),
        sample.rank(900),
        sample.rank(990),
        sample.rank(1000));
  }

  private static void expectation(Arrivals.Open law, Seen seen, StringBuilder text) {
    double seconds = seen.starts.get(seen.starts.size() - 1) * 1e-9;
    line(text, "  the law expects %.1f beginnings in that time", law.expected(seconds));
    var compensator = law.compensator();
    if (compensator.isEmpty()) {
      line(text, "  the law leaves nothing to chance: there is nothing to test");
      return;
    }
    GeneratorCheck.Findings found = new GeneratorCheck.Findings();
    double[] starts = seen.starts.stream().mapToDouble(compensator.get()::applyAsDouble).toArray();
    PoissonCheck.judge(starts, FALSE_ALARM, found);
    new TreeMap<>(new HashMap<>(found.observations))
        .forEach((what, value) -> line(text, "  %s: %.4f", what, value));
    line(
        text,
        "  %s",
        found.reasons.isEmpty()
            ? "all within what chance allows, with a false alarm of " + FALSE_ALARM
            : String.join("; ", found.reasons));
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
