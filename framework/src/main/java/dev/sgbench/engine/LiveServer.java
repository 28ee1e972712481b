package dev.sgbench.engine;

import dev.sgbench.routing.Input;
import dev.sgbench.routing.ServerView;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.LongAdder;

/** A server as the loop counts it, and as policies see it. */
final class LiveServer implements ServerView, ServerView.Local {

  private static final double NANOS = 1e-9;

  private final int id;
  private final ServerSetup setup;
  private final Inputs inputs;
  private final LongAdder received = new LongAdder();
  private final Ewma completionTokens = new Ewma();
  private final Ewma completionGap = new Ewma();
  private final Ewma latency = new Ewma();
  private final ArrayDeque<RoutedRequest> waiting = new ArrayDeque<>();
  private final AdmissionGate gate;
  private int maxRunning;
  private int outstanding;
  private long outstandingTokens;
  private long dispatched;
  private long completed;
  private long receivedByEnded;
  private long receivedSnapshot;
  private long busySince;
  private Reported reported;

  LiveServer(int id, ServerSetup setup, AdmissionGate gate, Inputs inputs) {
    this.id = id;
    this.setup = setup;
    this.gate = gate;
    this.inputs = inputs;
    this.maxRunning = setup.limit().map(LiveLimit::initial).orElse(setup.ceiling());
  }

  /** Fixes what policies see of tokens and reports for the call that follows. */
  void refresh(Reported latest) {
    receivedSnapshot = received.sum();
    reported = latest;
  }

  /** Carries {@code seed} on over everything a policy can see of this server. */
  long hash(long seed) {
    long hash = Hash.combine(seed, maxRunning);
    hash = Hash.combine(hash, outstanding);
    hash = Hash.combine(hash, outstandingTokens());
    hash = Hash.combine(hash, dispatched);
    hash = Hash.combine(hash, completed);
    hash = Hash.combine(hash, throughput());
    hash = Hash.combine(hash, latency());
    return reported == null ? hash : Hash.combine(hash, reported.hashCode());
  }

  void dispatched(RoutedRequest request) {
    if (outstanding++ == 0) {
      busySince = request.dispatch();
    }
    dispatched++;
    outstandingTokens += request.tokens();
    waiting.add(request);
  }

  void ended(RoutedRequest request) {
    Exchange exchange = request.exchange();
    int tokens = exchange.tokenTimes().tokens();
    outstanding--;
    outstandingTokens -= request.tokens();
    receivedByEnded += tokens;
    gate.leave();
    completed++;
    latency.add((exchange.finish() - request.dispatch()) * NANOS);
    completionTokens.add(tokens);
    completionGap.add(Math.max(0, exchange.finish() - busySince) * NANOS);
    busySince = Math.max(busySince, exchange.finish());
  }

  ArrayDeque<RoutedRequest> waiting() {
    return waiting;
  }

  AdmissionGate gate() {
    return gate;
  }

  ServerSetup setup() {
    return setup;
  }

  /** Counts tokens as they are read; any thread. */
  void received(int tokens) {
    received.add(tokens);
  }

  long tokensReceived() {
    return received.sum();
  }

  void setMaxRunning(int limit) {
    maxRunning = limit;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public int maxRunning() {
    return maxRunning;
  }

  @Override
  public int maxRunningCeiling() {
    return setup.ceiling();
  }

  @Override
  public long kvCapacityTokens() {
    return setup.kvCapacityTokens();
  }

  @Override
  public Local local() {
    return this;
  }

  @Override
  public Reported reported() {
    inputs.require(Input.REPORTED);
    if (reported == null) {
      throw new IllegalStateException("server " + id + " has not reported anything yet");
    }
    return reported;
  }

  @Override
  public int outstanding() {
    return outstanding;
  }

  @Override
  public long outstandingTokens() {
    return outstandingTokens - (receivedSnapshot - receivedByEnded);
  }

  @Override
  public long dispatched() {
    return dispatched;
  }

  @Override
  public long completed() {
    return completed;
  }

  @Override
  public double throughput() {
    return completionTokens.mean() / completionGap.mean();
  }

  @Override
  public double latency() {
    return latency.mean();
  }

  @Override
  public String toString() {
    return "server %d (outstanding %d, of them admitted %d, max running %d of %d, completed %d)"
        .formatted(id, outstanding, gate.running(), maxRunning, setup.ceiling(), completed);
  }
}
