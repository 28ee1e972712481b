package dev.sgbench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.record.IterationRecord;
import dev.sgbench.record.RequestFacts;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import java.util.List;

/** What must be true of every iteration that a policy routed, on whatever servers. */
public final class PolicyInvariants {

  private PolicyInvariants() {}

  /** No request is lost, none is counted twice. */
  public static void assertNothingLost(IterationRecord record, int requests) {
    assertThat(record.requests())
        .extracting(RequestFacts::id)
        .doesNotHaveDuplicates()
        .hasSize(requests);
  }

  /** What was served went to a server that there is. */
  public static void assertServersKnown(IterationRecord record, int servers) {
    assertThat(record.requests())
        .filteredOn(row -> row.status() == RequestRecord.Status.COMPLETED)
        .allSatisfy(row -> assertThat(row.server()).isBetween(0, servers - 1));
  }

  /** In the end nothing is outstanding on any server. */
  public static void assertCountersBackToZero(List<ServerSample> samples) {
    long last = samples.get(samples.size() - 1).instant();
    assertThat(samples)
        .filteredOn(sample -> sample.instant() == last)
        .allSatisfy(sample -> assertThat(sample.dispatched()).isZero())
        .allSatisfy(sample -> assertThat(sample.admitted()).isZero());
  }
}
