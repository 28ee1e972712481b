package dev.sgbench.workload;

import dev.sgbench.workload.trace.InvalidWorkloadException;
import dev.sgbench.workload.trace.TraceFile;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;

/** Arrivals at the instants of a trace. The file is read through once, and checked, when made. */
final class TraceArrivals implements Arrivals.Open {

  private final TraceFile trace;
  private final TraceFile.Summary summary;

  TraceArrivals(TraceFile trace) {
    this.trace = trace;
    this.summary = trace.read((instant, row) -> requireInstant(instant));
    if (summary.requests() == 0) {
      throw new InvalidWorkloadException("the trace " + trace + " has no request to replay");
    }
  }

  private void requireInstant(long instant) {
    if (instant < 0) {
      throw new InvalidWorkloadException(
          "%s has no instants of arrival: let requests arrive by a law, and take only lengths from it"
              .formatted(trace.path()));
    }
  }

  int requests() {
    return summary.requests();
  }

  /** Of the whole trace, taken as even. */
  private double rate() {
    return summary.requests() / Math.max(1e-9, summary.last() * 1e-9);
  }

  @Override
  public double expected(double seconds) {
    return Math.min(summary.requests(), seconds * rate());
  }

  @Override
  public double seconds(double arrivals) {
    return arrivals / rate();
  }

  @Override
  public LongSupplier sequence(RandomGenerator random) {
    long[] instants = new long[summary.requests()];
    LongSupplier position = new Counter();
    trace.read((instant, row) -> instants[(int) position.getAsLong()] = instant);
    LongSupplier next = new Counter();
    return () -> {
      int i = (int) next.getAsLong();
      return i < instants.length ? instants[i] : RequestStream.NONE;
    };
  }

  /** Counts from 0. */
  private static final class Counter implements LongSupplier {
    private long next;

    @Override
    public long getAsLong() {
      return next++;
    }
  }

  @Override
  public Optional<LongToDoubleFunction> compensator() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return trace.toString();
  }
}
