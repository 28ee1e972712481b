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
  private final Parts parts;

  /** Everything but how much; null where it was not said. */
  private record Parts(
      Arrivals arrivals, Lengths input, Lengths output, Prompts prompts, Objective objective) {

    static final Parts NOTHING_SAID = new Parts(null, null, null, Prompts.random(), Objective.NONE);
  }

  private Workload(int requests, Duration duration, Parts parts) {
    this.requests = requests;
    this.duration = duration;
    this.parts = parts;
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
    return new Workload(count, null, Parts.NOTHING_SAID);
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
    return new Workload(0, duration, Parts.NOTHING_SAID);
  }

  /** When requests arrive. */
  public Workload arriving(Arrivals law) {
    return with(new Parts(law, parts.input, parts.output, parts.prompts, parts.objective));
  }

  /** How many tokens requests carry. */
  public Workload input(Lengths law) {
    return with(new Parts(parts.arrivals, law, parts.output, parts.prompts, parts.objective));
  }

  /** How many tokens requests ask for. */
  public Workload output(Lengths law) {
    return with(new Parts(parts.arrivals, parts.input, law, parts.prompts, parts.objective));
  }

  /** What requests say. */
  public Workload prompts(Prompts law) {
    return with(new Parts(parts.arrivals, parts.input, parts.output, law, parts.objective));
  }

  /** How quick requests must be to count as goodput; without it there is none. */
  public Workload within(Objective objective) {
    return with(new Parts(parts.arrivals, parts.input, parts.output, parts.prompts, objective));
  }

  private Workload with(Parts others) {
    return new Workload(requests, duration, others);
  }

  /** The same requests, ending by time instead. */
  public Workload lastingInstead(Duration time) {
    return new Workload(0, lasting(time).duration, parts);
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
    return given(parts.arrivals, "arriving(Arrivals.poisson(rate))");
  }

  /**
   * How many tokens requests carry.
   *
   * @throws IllegalArgumentException if it was not said
   */
  public Lengths input() {
    return given(parts.input, "input(Lengths.constant(tokens))");
  }

  /**
   * How many tokens requests ask for.
   *
   * @throws IllegalArgumentException if it was not said
   */
  public Lengths output() {
    return given(parts.output, "output(Lengths.constant(tokens))");
  }

  /** What requests say. */
  public Prompts prompts() {
    return parts.prompts;
  }

  /** How quick requests must be; without limits if it was not said. */
  public Objective objective() {
    return parts.objective;
  }

  /**
   * Starts this workload: the same seeds give the same requests at the same instants.
   *
   * @throws IllegalArgumentException if arrivals or lengths were not said
   */
  public RequestStream stream(Seeds seeds) {
    RequestFactory factory = new RequestFactory(input(), output(), parts.prompts, seeds);
    long deadline = duration == null ? RequestStream.NONE : duration.toNanos();
    int count = duration == null ? requests : Integer.MAX_VALUE;
    if (arrivals() instanceof Arrivals.Open open) {
      var instants = open.sequence(seeds.random(Seeds.Purpose.ARRIVALS));
      return new OpenStream(instants, factory, count, deadline);
    }
    return new ClosedStream((Arrivals.Closed) parts.arrivals, factory, count, deadline);
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
        .formatted(size, parts.arrivals, parts.input, parts.output, parts.prompts);
  }
}
