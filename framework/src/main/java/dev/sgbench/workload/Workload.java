package dev.sgbench.workload;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one iteration asks of the servers. Immutable; every method returns another workload.
 *
 * <pre>{@code
 * Workload.requests(960).arriving(Arrivals.poisson(20))
 *     .input(Lengths.normal(20, 1)).output(Lengths.normal(10, 1));
 * }</pre>
 *
 * Arrivals, input and output lengths must be given; prompts are random ids unless said otherwise.
 */
public final class Workload {

  private final int requests;
  private final Duration duration;
  private final Arrivals arrivals;
  private final Lengths input;
  private final Lengths output;
  private final Prompts prompts;

  private Workload(
      int requests,
      Duration duration,
      Arrivals arrivals,
      Lengths input,
      Lengths output,
      Prompts prompts) {
    this.requests = requests;
    this.duration = duration;
    this.arrivals = arrivals;
    this.input = input;
    this.output = output;
    this.prompts = prompts;
  }

  /**
   * So many requests, however long they take.
   *
   * @throws IllegalArgumentException if {@code count} is below 1
   */
  public static Workload requests(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "a workload has at least 1 request, but was given " + count);
    }
    return new Workload(count, null, null, null, null, Prompts.random());
  }

  /**
   * All requests that arrive before {@code duration} has passed.
   *
   * @throws IllegalArgumentException if {@code duration} is not positive
   */
  public static Workload lasting(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(
          "a workload lasts for a positive time, but was given " + duration);
    }
    return new Workload(0, duration, null, null, null, Prompts.random());
  }

  /** When requests arrive. */
  public Workload arriving(Arrivals law) {
    return new Workload(requests, duration, law, input, output, prompts);
  }

  /** How many tokens requests carry. */
  public Workload input(Lengths law) {
    return new Workload(requests, duration, arrivals, law, output, prompts);
  }

  /** How many tokens requests ask for. */
  public Workload output(Lengths law) {
    return new Workload(requests, duration, arrivals, input, law, prompts);
  }

  /** What requests say. */
  public Workload prompts(Prompts law) {
    return new Workload(requests, duration, arrivals, input, output, law);
  }

  /** How many requests there are; empty if the workload ends by time. */
  public OptionalInt requests() {
    return duration == null ? OptionalInt.of(requests) : OptionalInt.empty();
  }

  /** For how long requests arrive; empty if the workload ends by count. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  /**
   * When requests arrive.
   *
   * @throws IllegalArgumentException if it was not said
   */
  public Arrivals arrivals() {
    return given(arrivals, "arriving(Arrivals.poisson(rate))");
  }

  /**
   * How many tokens requests carry.
   *
   * @throws IllegalArgumentException if it was not said
   */
  public Lengths input() {
    return given(input, "input(Lengths.constant(tokens))");
  }

  /**
   * How many tokens requests ask for.
   *
   * @throws IllegalArgumentException if it was not said
   */
  public Lengths output() {
    return given(output, "output(Lengths.constant(tokens))");
  }

  /** What requests say. */
  public Prompts prompts() {
    return prompts;
  }

  /**
   * Starts this workload: the same seeds give the same requests at the same instants.
   *
   * @throws IllegalArgumentException if arrivals or lengths were not said
   */
  public RequestStream stream(Seeds seeds) {
    RequestFactory factory = new RequestFactory(input(), output(), prompts, seeds);
    long deadline = duration == null ? RequestStream.NONE : duration.toNanos();
    int count = duration == null ? requests : Integer.MAX_VALUE;
    if (arrivals() instanceof Arrivals.Open open) {
      var instants = open.sequence(seeds.random(Seeds.Purpose.ARRIVALS));
      return new OpenStream(instants, factory, count, deadline);
    }
    return new ClosedStream((Arrivals.Closed) arrivals, factory, count, deadline);
  }

  private static <T> T given(T part, String remedy) {
    if (part == null) {
      throw new IllegalArgumentException(
          "the workload does not say all it must: add ." + remedy + " or another law");
    }
    return part;
  }

  @Override
  public String toString() {
    String size = duration == null ? requests + " requests" : "for " + duration;
    return "Workload[%s, arriving %s, input %s, output %s, prompts %s]"
        .formatted(size, arrivals, input, output, prompts);
  }
}
