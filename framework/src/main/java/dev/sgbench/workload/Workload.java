package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TraceFile;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What one iteration asks of the servers. Immutable; every method returns another workload.
 *
 * <pre>{@code
 * Workload.requests(960).arriving(Arrivals.poisson(20))
 *     .input(Lengths.normal(20, 1)).output(Lengths.normal(10, 1));
 * }</pre>
 *
 * Arrivals, input and output lengths must be given; prompts are random ids, and requests have
 * nothing in common, unless said otherwise. {@link #mixing} puts several such classes together.
 */
public final class Workload {

  /** How close the end of all arrivals is searched for, as a share of it. */
  private static final double SEARCHED = 1e-13;

  private static final double RATE_PARTS = 1e9;

  private final int requests;
  private final Duration duration;
  private final List<RequestClass> classes;
  private final Share share;
  private final Objective objective;

  private Workload(
      int requests,
      Duration duration,
      List<RequestClass> classes,
      Share share,
      Objective objective) {
    this.requests = requests;
    this.duration = duration;
    this.classes = classes;
    this.share = share;
    this.objective = objective;
  }

  /**
   * So many requests, however long they take.
   *
   * @throws IllegalArgumentException if {@code count} is below 1
   */
  public static Workload requests(int count) {
    if (count < 1) {
      throw new InvalidWorkloadException(
          "a workload has at least 1 request, but was given " + count);
    }
    return new Workload(count, null, unsaid(), Share.ALL, Objective.NONE);
  }

  /**
   * All requests that arrive before {@code duration} has passed.
   *
   * @throws IllegalArgumentException if {@code duration} is not positive
   */
  public static Workload lasting(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new InvalidWorkloadException(
          "a workload lasts for a positive time, but was given " + duration);
    }
    return new Workload(Integer.MAX_VALUE, duration, unsaid(), Share.ALL, Objective.NONE);
  }

  /**
   * All requests of a trace, at its instants, with its lengths and prefixes.
   *
   * @throws IllegalArgumentException if the trace is not there, has no request or no instants, or a
   *     row is malformed
   */
  public static Workload replaying(TraceFile trace) {
    TraceArrivals instants = new TraceArrivals(trace);
    return requests(instants.requests()).changed(of -> of.arriving(instants).lengthsOf(trace));
  }

  private static List<RequestClass> unsaid() {
    return List.of(RequestClass.named(RequestClass.DEFAULT));
  }

  /** The same requests, all that arrive before {@code time} has passed. */
  public Workload until(Duration time) {
    return new Workload(Integer.MAX_VALUE, lasting(time).duration, classes, share, objective);
  }

  /** When requests arrive, or conversations begin. */
  public Workload arriving(Arrivals law) {
    return changed(of -> of.arriving(law));
  }

  /** How many tokens requests carry, beyond a shared prefix and what was said before. */
  public Workload input(Lengths law) {
    return changed(of -> of.input(law));
  }

  /** How many tokens requests ask for. */
  public Workload output(Lengths law) {
    return changed(of -> of.output(law));
  }

  /** How many tokens requests carry and ask for, drawn together. */
  public Workload lengths(LengthPairs pairs) {
    return changed(of -> of.lengths(pairs));
  }

  /** What requests say. */
  public Workload prompts(Prompts law) {
    return changed(of -> of.prompts(law));
  }

  /** What several requests begin with. */
  public Workload prefixes(Prefixes law) {
    return changed(of -> of.prefixes(law));
  }

  /** How requests form conversations. */
  public Workload sessions(Sessions law) {
    return changed(of -> of.sessions(law));
  }

  /**
   * Several classes of requests, each with its own law of arrivals: all of them together arrive.
   *
   * @throws IllegalArgumentException if two have the same name, or there are none
   */
  public Workload mixing(List<RequestClass> several) {
    HashSet<String> names = new HashSet<>();
    for (RequestClass each : several) {
      if (!names.add(each.name())) {
        throw new InvalidWorkloadException("two classes of requests are called " + each.name());
      }
    }
    if (names.isEmpty()) {
      throw new InvalidWorkloadException("a workload has at least one class of requests");
    }
    return new Workload(requests, duration, List.copyOf(several), share, objective);
  }

  /**
   * The part of this workload that one of several load generators offers. Clients of closed load
   * are not divided: give each generator its own.
   */
  public Workload share(Share part) {
    return new Workload(requests, duration, classes, part, objective);
  }

  /** How quick requests must be to count as goodput; without it there is none. */
  public Workload within(Objective target) {
    return new Workload(requests, duration, classes, share, target);
  }

  /** How quick requests must be to count as goodput. */
  public Objective objective() {
    return objective;
  }

  private Workload changed(UnaryOperator<RequestClass> change) {
    return new Workload(
        requests, duration, classes.stream().map(change).toList(), share, objective);
  }

  /** Whether some of it is text, so that servers need their tokenizer. */
  public boolean needsTokenizer() {
    return classes.stream().anyMatch(each -> each.content() instanceof TextContent);
  }

  /** How many requests there are; empty if the workload ends by time, or is one share of it. */
  public OptionalInt requests() {
    return duration == null && share.of() == 1 ? OptionalInt.of(requests) : OptionalInt.empty();
  }

  /** For how long requests arrive; empty if the workload ends by count. */
  public Optional<Duration> duration() {
    return Optional.ofNullable(duration);
  }

  /** The classes of requests, at least one. */
  public List<RequestClass> classes() {
    return classes;
  }

  /** Which part of the whole this is. */
  public Share share() {
    return share;
  }

  /**
   * For how long requests arrive in the mean; empty where that depends on the servers.
   *
   * @throws IllegalArgumentException if arrivals or lengths were not said
   */
  public Optional<Duration> arrivalTime() {
    if (duration != null) {
      return duration();
    }
    return classes.stream().allMatch(RequestClass::open)
        ? Optional.of(Duration.ofNanos(Math.round(secondsOfArrivals() * 1e9)))
        : Optional.empty();
  }

  /** After how many seconds all classes together are expected to have given all requests. */
  private double secondsOfArrivals() {
    if (classes.size() == 1) {
      return ((Arrivals.Open) classes.get(0).arrivals()).seconds(requests);
    }
    double low = 0;
    double high = 1;
    while (expected(high) < requests) {
      high *= 2;
    }
    while (high - low > SEARCHED * high) {
      double middle = (low + high) / 2;
      low = expected(middle) < requests ? middle : low;
      high = expected(middle) < requests ? high : middle;
    }
    return high;
  }

  private double expected(double seconds) {
    return classes.stream()
        .mapToDouble(each -> ((Arrivals.Open) each.arrivals()).expected(seconds))
        .sum();
  }

  /**
   * Arrivals a second in the mean, to the last of nine digits behind the point, so that a rate that
   * was asked for comes out as it was written; NaN where that depends on the servers.
   */
  public double meanRate() {
    if (!classes.stream().allMatch(RequestClass::open)) {
      return Double.NaN;
    }
    double seconds = duration == null ? secondsOfArrivals() : duration.toNanos() * 1e-9;
    double rate = (duration == null ? requests : expected(seconds)) / seconds;
    return Math.rint(rate * RATE_PARTS) / RATE_PARTS;
  }

  /**
   * Starts this workload: the same seeds give the same requests at the same instants.
   *
   * @throws IllegalArgumentException if arrivals or lengths were not said
   */
  public RequestStream stream(Seeds seeds) {
    Numbering ids = new Numbering();
    if (classes.size() == 1) {
      return stream(classes.get(0), seeds, requests, ids);
    }
    if (share.of() > 1 && duration == null) {
      throw new InvalidWorkloadException(
          "a share of several classes cannot know when all shares together have given "
              + requests
              + " requests; let the workload end by time");
    }
    Map<String, RequestStream> streams = new LinkedHashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      RequestClass each = classes.get(i);
      streams.put(each.name(), stream(each, seeds.ofClass(i), Integer.MAX_VALUE, ids));
    }
    return new MergedStream(streams, ids, requests);
  }

  private RequestStream stream(RequestClass of, Seeds seeds, int count, Numbering ids) {
    long deadline = duration == null ? RequestStream.NONE : duration.toNanos();
    Feed feed = new Feed(of.content().source(of.name(), seeds), share, seeds, count);
    if (of.arrivals() instanceof Arrivals.Open open) {
      var instants = open.sequence(seeds.random(Seeds.Purpose.ARRIVALS));
      return new OpenStream(instants, feed, ids, deadline);
    }
    return new ClosedStream((Arrivals.Closed) of.arrivals(), seeds, feed, ids, deadline);
  }

  @Override
  public String toString() {
    String size = duration == null ? requests + " requests" : "for " + duration;
    return classes.stream()
        .map(RequestClass::toString)
        .collect(Collectors.joining("; ", "Workload[" + size + ", ", "]"));
  }
}
