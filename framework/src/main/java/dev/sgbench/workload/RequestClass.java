package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TextFile;
import dev.sgbench.workload.trace.TraceFile;

/**
 * Requests of one kind within a workload: when they arrive and what they are. Immutable; every
 * method but the accessors returns another class.
 */
public final class RequestClass {

  /** The name of the only class of a workload that does not mix several. */
  public static final String DEFAULT = "default";

  private final String name;
  private final Arrivals arrivals;
  private final Content content;

  private RequestClass(String name, Arrivals arrivals, Content content) {
    this.name = name;
    this.arrivals = arrivals;
    this.content = content;
  }

  /** A class that does not say yet when its requests arrive and what they are. */
  public static RequestClass named(String name) {
    return new RequestClass(name, null, Laws.NONE_GIVEN);
  }

  /** When requests arrive, or conversations begin. */
  public RequestClass arriving(Arrivals law) {
    return new RequestClass(name, law, content);
  }

  /** How many tokens requests carry, beyond a shared prefix and what was said before. */
  public RequestClass input(Lengths law) {
    Laws laws = laws();
    return with(new Laws(law, laws.output(), laws.prompts(), laws.prefixes(), laws.sessions()));
  }

  /** How many tokens requests ask for. */
  public RequestClass output(Lengths law) {
    Laws laws = laws();
    return with(new Laws(laws.input(), law, laws.prompts(), laws.prefixes(), laws.sessions()));
  }

  /** How many tokens requests carry and ask for, drawn together. */
  public RequestClass lengths(LengthPairs pairs) {
    return input(pairs.inputs()).output(pairs.outputs());
  }

  /** What requests say. */
  public RequestClass prompts(Prompts law) {
    Laws laws = laws();
    return with(new Laws(laws.input(), laws.output(), law, laws.prefixes(), laws.sessions()));
  }

  /** What several requests begin with. */
  public RequestClass prefixes(Prefixes law) {
    Laws laws = laws();
    return with(new Laws(laws.input(), laws.output(), laws.prompts(), law, laws.sessions()));
  }

  /** How requests form conversations. */
  public RequestClass sessions(Sessions law) {
    Laws laws = laws();
    return with(new Laws(laws.input(), laws.output(), laws.prompts(), laws.prefixes(), law));
  }

  /**
   * Lengths and prefixes of a trace, in its order, in place of laws.
   *
   * @throws IllegalArgumentException if a row of the trace is malformed
   */
  public RequestClass lengthsOf(TraceFile trace) {
    return with(new TraceContent(trace));
  }

  /**
   * The texts of a data set, in its order, for the server's tokenizer, in place of laws.
   *
   * @param output how many tokens requests ask for
   * @throws IllegalArgumentException if a row of the data set is malformed
   */
  public RequestClass texts(TextFile file, Lengths output) {
    return with(new TextContent(file, output));
  }

  /**
   * The texts of a data set whose rows say how many tokens they ask for.
   *
   * @throws IllegalArgumentException if a row is malformed, or does not say
   */
  public RequestClass texts(TextFile file) {
    return with(new TextContent(file, null));
  }

  private RequestClass with(Content another) {
    return new RequestClass(name, arrivals, another);
  }

  private Laws laws() {
    if (content instanceof Laws laws) {
      return laws;
    }
    throw new InvalidWorkloadException(
        "the class %s takes its requests from %s; no law can be added".formatted(name, content));
  }

  /** What these requests are called in records. */
  public String name() {
    return name;
  }

  /**
   * When requests arrive, or conversations begin.
   *
   * @throws IllegalArgumentException if it was not said
   */
  public Arrivals arrivals() {
    return given(arrivals, "arriving(Arrivals.poisson(rate))");
  }

  /**
   * What requests are.
   *
   * @throws IllegalArgumentException if it was not said
   */
  Content content() {
    if (content instanceof Laws laws) {
      given(laws.input(), "input(Lengths.constant(tokens))");
      given(laws.output(), "output(Lengths.constant(tokens))");
    }
    return content;
  }

  /** Whether all its arrivals are known before the first request is sent. */
  boolean open() {
    return arrivals() instanceof Arrivals.Open && !content().waits();
  }

  private <T> T given(T part, String remedy) {
    if (part == null) {
      throw new InvalidWorkloadException(
          "the workload does not say all it must of its class %s: add .%s or another law"
              .formatted(name, remedy));
    }
    return part;
  }

  @Override
  public String toString() {
    return "%s arriving %s, %s".formatted(name, arrivals, content);
  }
}
