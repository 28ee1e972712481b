package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The requests of a workload without servers, as rows of a CSV. */
public final class WorkloadListing {

  /** Columns; {@code lengths:FILE} replays arrivals and lengths of a file that has them. */
  public static final String HEADER =
      "id,arrival,class,input_length,output_length,session,turn,prefix_group,prefix_tokens";

  private WorkloadListing() {}

  /** One request, as a line without its end. */
  public static String row(RequestSpec request) {
    Lineage lineage = request.lineage();
    return String.join(
        ",",
        String.valueOf(request.id()),
        BigDecimal.valueOf(request.arrival(), 9).toPlainString(),
        request.type(),
        String.valueOf(request.inputTokens()),
        String.valueOf(request.outputTokens()),
        number(lineage.session()),
        String.valueOf(lineage.turn()),
        number(lineage.prefixGroup()),
        String.valueOf(lineage.prefixTokens()));
  }

  private static String number(long value) {
    return value == Lineage.NONE ? "" : String.valueOf(value);
  }

  /**
   * Gives every request in order of arrival.
   *
   * @param latency nanoseconds that each request is taken to last; only loads that wait for answers
   *     ask for it
   * @throws IllegalArgumentException if such a load is given no latency
   */
  public static void each(
      Workload workload, Seeds seeds, Optional<Long> latency, Consumer<RequestSpec> consumer) {
    boolean waits = !workload.classes().stream().allMatch(RequestClass::open);
    if (waits && latency.isEmpty()) {
      throw new InvalidWorkloadException(
          "arrivals of closed load and of sessions depend on how long servers take: say how long each request is taken to last, --latency TIME");
    }
    RequestStream stream = workload.stream(seeds);
    PriorityQueue<RequestSpec> running =
        new PriorityQueue<>(
            Comparator.comparingLong(RequestSpec::arrival).thenComparingInt(RequestSpec::id));
    while (!stream.exhausted()) {
      if (waits
          && !running.isEmpty()
          && running.peek().arrival() + latency.get() <= stream.nextArrival()) {
        RequestSpec over = running.remove();
        stream.finished(over, over.arrival() + latency.get());
        continue;
      }
      RequestSpec request = stream.take();
      consumer.accept(request);
      if (waits) {
        running.add(request);
      }
    }
  }
}
