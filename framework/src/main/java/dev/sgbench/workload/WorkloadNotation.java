package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A workload as written on a command line; docs/workloads.md lists all notations. Each part but the
 * first may hold one value for each of several classes of requests, joined by {@value #AND}; a part
 * with one value means all of them.
 *
 * @param requests how many; 0 for all that traces have
 * @param arrivals a law, or a trace whose instants are replayed
 * @param input a law; {@code trace} for the lengths of the trace that arrivals come from; a trace
 *     whose lengths are taken in its order; pairs of lengths; or a data set of texts
 * @param output a law; {@code trace} or {@code joint} where input lengths come from a trace or from
 *     pairs, whose output lengths belong to them; {@code rows} where each text says
 * @param prefixes shared prefixes, or {@code none}
 * @param sessions turns and think time; {@code 1} for single requests
 */
public record WorkloadNotation(
    int requests, String arrivals, String input, String output, String prefixes, String sessions) {

  private static final String AND = "++";

  /**
   * The workload. Several classes are called {@code class-1}, {@code class-2}, ...
   *
   * @throws IllegalArgumentException if the notation is wrong, or the parts do not fit together
   */
  public Workload workload() {
    List<RequestClass> classes = classes();
    return Workload.requests(count(classes)).mixing(classes);
  }

  private List<RequestClass> classes() {
    List<List<String>> parts =
        Stream.of(arrivals, input, output, prefixes, sessions)
            .map(WorkloadNotation::split)
            .toList();
    int count = parts.stream().mapToInt(List::size).max().orElseThrow();
    for (List<String> part : parts) {
      if (part.size() != 1 && part.size() != count) {
        throw new InvalidWorkloadException(
            "%s is of %d classes of requests, another part of %d; write one value for each, or one for all"
                .formatted(String.join(AND, part), part.size(), count));
      }
    }
    List<RequestClass> classes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      List<String> own =
          parts.stream().map(part -> part.get(part.size() == 1 ? 0 : number)).toList();
      String name = count == 1 ? RequestClass.DEFAULT : "class-" + (i + 1);
      classes.add(
          new ClassNotation(own.get(0), own.get(1), own.get(2), own.get(3), own.get(4))
              .named(name));
    }
    return classes;
  }

  private static List<String> split(String part) {
    return List.of(part.split("\\+\\+", -1));
  }

  private int count(List<RequestClass> classes) {
    long most = classes.stream().mapToLong(WorkloadNotation::most).sum();
    boolean unlimited = most >= Integer.MAX_VALUE;
    if (requests > most || (requests == 0 && unlimited)) {
      throw new InvalidWorkloadException(
          unlimited
              ? "requests is 0, all that a trace has, but not everything comes from a trace; say how many"
              : "%d requests are asked for, but the trace has %d".formatted(requests, most));
    }
    return requests == 0 ? (int) most : requests;
  }

  private static int most(RequestClass of) {
    int most = Integer.MAX_VALUE;
    if (of.arrivals() instanceof TraceArrivals trace) {
      most = trace.requests();
    }
    if (of.content() instanceof TraceContent trace) {
      most = Math.min(most, trace.requests());
    }
    if (of.content() instanceof TextContent texts) {
      most = Math.min(most, texts.requests());
    }
    return most;
  }
}
