package dev.sgbench.workload.trace;

import java.util.HashMap;
import java.util.Map;

/** Holds each turn of a trace's conversations against the turn before: nothing said may be lost. */
final class Turns {

  private record Said(int turn, long tokens) {}

  private final Map<Kin.Session, Said> said = new HashMap<>();

  /**
   * @throws MalformedRowException if the turn before is missing, or other tokens were said by then
   */
  void take(Place place, TraceRow row) {
    Kin kin = row.kin();
    if (kin == null || kin.session() == Kin.NONE) {
      return;
    }
    Said before = said.getOrDefault(kin.conversation(), new Said(-1, kin.shared()));
    if (kin.turn() != before.turn() + 1 || kin.shared() != before.tokens()) {
      throw new MalformedRowException(
          place,
          "turn %d of session %d, which has %d tokens in common with what was said before"
              .formatted(before.turn() + 1, kin.session(), before.tokens()),
          "turn %d with prefix_tokens %d".formatted(kin.turn(), kin.shared()));
    }
    said.put(kin.conversation(), new Said(kin.turn(), (long) row.input() + row.output()));
  }
}
