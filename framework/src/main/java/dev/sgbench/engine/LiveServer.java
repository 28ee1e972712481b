package dev.sgbench.engine;

import dev.sgbench.routing.Input;
import dev.sgbench.routing.ServerView;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** A server as the loop counts it, and as policies see it. */
final class LiveServer implements ServerView, ServerView.Local {

  private static final double NANOS = 1e-9;

  private final int id;
  private final ServerSetup setup;
  private final Sight sight;
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
  private int snapshotCall;
  private long busySince;
  private Reported reported;
  private Reported kept;
  private boolean changed;
  private boolean news;
  private long hash;

  LiveServer(int id, ServerSetup setup, AdmissionGate gate, Sight sight) {
    this.id = id;
    this.setup = setup;
    this.gate = gate;
    this.sight = sight;
    this.maxRunning = setup.limit().map(LiveLimit::initial).orElse(setup.ceiling());
  }

  /** Policies see these figures from now on. */
  void report(Reported latest) {
    reported = latest;
    change();
  }

  /** What policies see and no record has; null if there is nothing. */
  Reported keep() {
    Reported before = kept;
    kept = reported;
    return Objects.equals(before, kept) ? null : kept;
  }

  /** Something that a policy can see is new. */
  void change() {
    if (!changed) {
      changed = true;
      sight.changed(this);
    }
    if (!news) {
      news = true;
      sight.news(this);
    }
  }

  /** The policy knows what is new. */
  void known() {
    news = false;
  }

  /** Hashes everything a policy can see of this server; gives the difference to the last time. */
  long rehash() {
    long before = hash;
    hash = Hash.combine(Hash.of(id), maxRunning);
    hash = Hash.combine(hash, outstanding);
    hash = Hash.combine(hash, outstandingTokensLastSeen());
    hash = Hash.combine(hash, dispatched);
    hash = Hash.combine(hash, completed);
    hash = Hash.combine(hash, throughput());
    hash = Hash.combine(hash, latency());
    hash = reported == null ? hash : combine(hash, reported);
    changed = false;
    return hash - before;
  }

  private static long combine(long before, Reported latest) {
    long hash = Hash.combine(before, latest.instant());
    hash = Hash.combine(hash, latest.running());
    hash = Hash.combine(hash, latest.queued());
    hash = Hash.combine(hash, latest.usedTokens());
    return Hash.combine(hash, latest.throughput());
  }

  void dispatched(RoutedRequest request) {
    change();
    if (outstanding++ == 0) {
      busySince = request.dispatch();
    }
    dispatched++;
    outstandingTokens += request.tokens();
    waiting.add(request);
  }

  void ended(RoutedRequest request) {
    change();
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
    change();
  }

  /** A schedule set this limit. */
  void scheduled(int limit) {
    sight.limitScheduled(id, limit);
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
    sight.inputs().require(Input.REPORTED);
    sight.readsReports();
    if (reported == null) {
      throw new IllegalStateException("server " + id + " has not reported anything yet");
    }
    return reported;
  }

  @Override
  public int outstanding() {
    return outstanding;
  }

  /** The same throughout one call of a policy. */
  @Override
  public long outstandingTokens() {
    if (snapshotCall != sight.call()) {
      snapshotCall = sight.call();
      sight.looksAtTokens(id);
      long sum = received.sum();
      if (sum != receivedSnapshot) {
        receivedSnapshot = sum;
        sight.tokensSeen(id, sum);
      }
      change();
    }
    return outstandingTokensLastSeen();
  }

  private long outstandingTokensLastSeen() {
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
