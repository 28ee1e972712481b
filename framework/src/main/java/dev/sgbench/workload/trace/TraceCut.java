package dev.sgbench.workload.trace;

/** Passes on the rows of a trace that lie within its cut, on the scale of replay. */
final class TraceCut {

  private final TraceFile trace;
  private final TraceFile.Visitor visitor;
  private final Turns turns = new Turns();
  private final double from;
  private final double to;
  private long first = TraceRow.NO_INSTANT;
  private long before;
  private int requests;
  private int dropped;
  private long last = TraceRow.NO_INSTANT;
  private boolean over;

  TraceCut(TraceFile trace, TraceFile.Visitor visitor) {
    this.trace = trace;
    this.visitor = visitor;
    this.from = trace.from() * 1e9;
    this.to = from + trace.lasting() * 1e9;
  }

  boolean goesOn() {
    return !over;
  }

  void take(Place place, TraceRow read) {
    turns.take(place, read);
    if (read.instant() == TraceRow.NO_INSTANT) {
      pass(place, TraceRow.NO_INSTANT, read);
      return;
    }
    first = first == TraceRow.NO_INSTANT ? read.instant() : first;
    long at = read.instant() - first;
    if (at < before) {
      throw new MalformedRowException(
          place,
          "an arrival no earlier than the row before; sort the file by time",
          "one " + (before - at) + " ns earlier");
    }
    before = at;
    over = at >= to;
    if (at >= from && !over) {
      pass(place, Math.round((at - from) / trace.speed()), read);
    }
  }

  private void pass(Place place, long instant, TraceRow read) {
    if (read.output() > 0) {
      requests++;
      last = instant;
      visitor.request(instant, read);
    } else if (trace.dropEmpty()) {
      dropped++;
    } else {
      throw new MalformedRowException(
          place,
          "at least 1 output token, or @drop-empty behind the path to leave such rows out",
          "0");
    }
  }

  TraceFile.Summary summary() {
    return new TraceFile.Summary(requests, dropped, last);
  }
}
