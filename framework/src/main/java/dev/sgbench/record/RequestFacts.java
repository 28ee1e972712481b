package dev.sgbench.record;

import dev.sgbench.record.RequestRecord.Status;

/**
 * What metrics need to know of one request: of a {@link RequestRecord} as it goes by, or of {@link
 * KeptRequests} when its iteration is over.
 */
public sealed interface RequestFacts permits RequestRecord, KeptRequests.Row {

  /** From 0, in order of arrival within the phase. */
  int id();

  /** Its class. */
  String type();

  /** Its place in its conversation, from 0. */
  int turn();

  /** How it ended. */
  Status status();

  /** See {@link RequestRecord#server()}. */
  int server();

  /** See {@link RequestRecord#batch()}. */
  int batch();

  /** Number of input tokens that the workload planned. */
  int plannedInput();

  /** Number of input tokens: of a text as the server counted them; before it has, as planned. */
  int inputTokens();

  /** When things happened. */
  Instants instants();

  /** When its tokens came. */
  TokenTimes tokens();

  /** See {@link ServerReport#retractions()}; -1 without a report. */
  int retractions();

  /** See {@link ServerReport#e2eLatency()}; NaN without a report. */
  double e2eLatency();

  /** See {@link ServerReport#queueTime()}; NaN without a report. */
  double queueTime();
}
