package dev.sgbench.workload.trace;

/** Passes on the rows of a trace that lie within its cut, on the scale of replay. */
final class TraceCut {

  private final TraceFile trace;
  private final double from;
  private final double to;
  private long first = TraceRow.NO_INSTANT;
  private long before;
  private int requests;
  private int dropped;
  private long last = TraceRow.NO_INSTANT;
  private boolean over;

  TraceCut(TraceFile trace) {
    this.trace = trace;
    this.from = trace.from() * 1e9;
    this.to = from + trace.lasting() * 1e9;
  }

  boolean goesOn() {
    return !over;
  }

  void take(Row row, TraceFile.Visitor visitor) {
    TraceRow read = trace.format().read(row);
    if (read.instant() == TraceRow.NO_INSTANT) {
      pass(row, TraceRow.NO_INSTANT, read, visitor);
      return;
    }
    first = first == TraceRow.NO_INSTANT ? read.instant() : first;
    long at = read.instant() - first;
    if (at < before) {
      throw new MalformedRowException(
          row.place(),
          "an arrival no earlier than the row before; sort the file by time",
          "one " + (before - at) + " ns earlier");
    }
    before = at;
    over = at >= to;
    if (at >= from && !over) {
      pass(row, Math.round((at - from) / trace.speed()), read, visitor);
    }
  }

  private void pass(Row row, long instant, TraceRow read, TraceFile.Visitor visitor) {
    if (read.output() > 0) {
      requests++;
      last = instant;
      visitor.request(instant, read.input(), read.output(), read.blocks());
    } else if (trace.dropEmpty()) {
      dropped++;
    } else {
      throw new MalformedRowException(
          row.place(),
          "at least 1 output token, or @drop-empty behind the path to leave such rows out",
          "0");
    }
  }

  TraceFile.Summary summary() {
    return new TraceFile.Summary(requests, dropped, last);
  }
}
