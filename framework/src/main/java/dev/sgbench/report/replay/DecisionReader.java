package dev.sgbench.report.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.sgbench.record.Decision;
import dev.sgbench.record.Instants;
import dev.sgbench.routing.Explanation;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads rows of {@code decisions.csv}, and tells two decisions apart. */
final class DecisionReader {

  private DecisionReader() {}

  /**
   * A row of the table.
   *
   * @param origin the instant from which the report counts times
   */
  static Decision read(NamedCsvRecord row, long origin) {
    String action = row.getField("action");
    return new Decision(
        origin + Rows.nanos(row, "time", 0),
        row.getField("trigger"),
        action,
        Rows.count(row, "req_id"),
        Rows.count(row, "server"),
        value(row, action, origin),
        new Explanation(Rows.count(row, "runner_up"), row.getField("reason"), scores(row)),
        Long.parseUnsignedLong(row.getField("view_hash"), 16),
        Rows.integer(row, "draws"),
        Rows.nanos(row, "snapshot_age", -1),
        0);
  }

  private static long value(NamedCsvRecord row, String action, long origin) {
    if (action.equals(Decision.WAKE_AT)) {
      return origin + Rows.nanos(row, "value", 0);
    }
    String value = row.getField("value");
    return value.isEmpty() ? Instants.ABSENT : Long.parseLong(value);
  }

  private static double[] scores(NamedCsvRecord row) {
    String text = row.getField("scores");
    return text.isEmpty()
        ? new double[0]
        : Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** In what two decisions of one call differ; empty if in nothing but the time that they took. */
  static Optional<String> difference(Decision then, Decision now) {
    Explanation why = then.explanation();
    Explanation whyNow = now.explanation();
    return Stream.of(
            differ("the view is not the recorded one: view_hash", hash(then), hash(now)),
            differ("action", then.action(), now.action()),
            differ("req_id", then.request(), now.request()),
            differ("server", then.server(), now.server()),
            differ("value", then.value(), now.value()),
            differ("runner_up", why.runnerUp(), whyNow.runnerUp()),
            differ("reason", why.reason(), whyNow.reason()),
            differ("scores", text(why), text(whyNow)),
            differ("draws", then.draws(), now.draws()),
            differ("snapshot_age", then.snapshotAge(), now.snapshotAge()))
        .flatMap(Optional::stream)
        .reduce((one, other) -> one + "; " + other);
  }

  /** A decision in words. */
  static String text(Decision decision) {
    Explanation why = decision.explanation();
    String value = decision.value() == Instants.ABSENT ? "" : " value " + decision.value();
    return "%s request %d server %d%s, reason '%s', runner-up %d, scores %s"
        .formatted(
            decision.action(),
            decision.request(),
            decision.server(),
            value,
            why.reason(),
            why.runnerUp(),
            text(why));
  }

  private static String hash(Decision decision) {
    return Long.toHexString(decision.viewHash());
  }

  private static String text(Explanation why) {
    return DoubleStream.of(IntStream.range(0, why.scored()).mapToDouble(why::score).toArray())
        .mapToObj(Double::toString)
        .toList()
        .toString();
  }

  private static Optional<String> differ(String what, Object then, Object now) {
    return then.equals(now)
        ? Optional.empty()
        : Optional.of("%s recorded %s, now %s".formatted(what, then, now));
  }
}
