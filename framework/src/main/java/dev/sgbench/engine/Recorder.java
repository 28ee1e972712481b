package dev.sgbench.engine;

import dev.sgbench.record.Decision;
import dev.sgbench.record.KeptRequests;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Passes the facts of one phase on as they come, and keeps those from which its metrics are
 * computed.
 */
final class Recorder {

  private final RecordSink sink;
  private final KeptRequests requests = new KeptRequests();
  private final List<LimitChange> limitChanges = new ArrayList<>();

  Recorder(RecordSink sink) {
    this.sink = sink;
  }

  void request(RequestRecord request) {
    requests.keep(request);
    sink.request(request);
  }

  void sample(ServerSample sample) {
    sink.sample(sample);
  }

  void decision(Decision decision) {
    sink.decision(decision);
  }

  void policyInput(PolicyInput input) {
    sink.policyInput(input);
  }

  void limitChange(LimitChange change) {
    limitChanges.add(change);
    sink.limitChange(change);
  }

  /** All requests, in order of arrival. */
  KeptRequests requests() {
    return requests.whole();
  }

  List<LimitChange> limitChanges() {
    limitChanges.sort(Comparator.comparingLong(LimitChange::requested));
    return limitChanges;
  }
}
