package dev.sgbench.simulation;

import dev.sgbench.simulation.GenerateJob.Progress;
import java.util.List;

/** How the answers of one kind of call read. A call has one request or a batch of them. */
interface AnswerFormat {

  /** Appends what tells a client that request {@code index} has come from one state to another. */
  void event(StringBuilder out, int index, GenerateJob job, Step step);

  /** From what the client knows to what it is told. */
  record Step(Progress before, Progress now) {}

  /** Appends what is told in a stream when all are over, before its last event. */
  default void closing(StringBuilder out, List<GenerateJob> jobs) {}

  /** The one object that answers a call that is not streamed. */
  String whole(List<GenerateJob> jobs);
}
