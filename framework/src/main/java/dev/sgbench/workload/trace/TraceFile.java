package dev.sgbench.workload.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A trace in a file, and what of it is replayed, how fast.
 *
 * @param format of the file
 * @param path of the file
 * @param speed by which time is divided, positive: 10 replays an hour in six minutes
 * @param from seconds after the trace's first row, in the trace's time, at which the cut begins
 * @param lasting seconds of the trace's time that the cut has; infinite for all that follow
 * @param dropEmpty whether rows that ask for no output are left out, and counted; else they are
 *     errors
 */
public record TraceFile(
    TraceFormat format, Path path, double speed, double from, double lasting, boolean dropEmpty) {

  /**
   * @throws IllegalArgumentException if speed or cut make no sense
   */
  public TraceFile {
    if (!(speed > 0 && Double.isFinite(speed)) || !(from >= 0) || !(lasting > 0)) {
      throw new InvalidWorkloadException(
          "a trace needs a positive speed, a start that is not negative and a positive length, but was given speed %s from %s for %s"
              .formatted(speed, from, lasting));
    }
  }

  /** The whole of a trace, at its own speed. */
  public static TraceFile of(TraceFormat format, Path path) {
    return new TraceFile(format, path, 1, 0, Double.POSITIVE_INFINITY, false);
  }

  /** Whether {@code text} is written like a trace, and not like a law. */
  public static boolean isNotation(String text) {
    return text.indexOf(':') > 0;
  }

  /**
   * A trace as written on a command line: {@code FORMAT:PATH}, then any of {@code @speed-FACTOR},
   * {@code @from-SECONDS}, {@code @for-SECONDS} and {@code @drop-empty}.
   *
   * @throws IllegalArgumentException if {@code text} is no such thing
   */
  public static TraceFile parse(String text) {
    List<String> parts = List.of(text.split("@", -1));
    int colon = parts.get(0).indexOf(':');
    if (colon < 1 || colon == parts.get(0).length() - 1) {
      throw new InvalidWorkloadException(
          "a trace is written FORMAT:PATH, such as azure:/data/day.csv@speed-10, found " + text);
    }
    TraceFormat format = TraceFormat.parse(parts.get(0).substring(0, colon));
    TraceFile file = of(format, Path.of(parts.get(0).substring(colon + 1)));
    Set<String> given = new HashSet<>();
    for (String option : parts.subList(1, parts.size())) {
      file = file.with(option);
      if (!given.add(option.replaceFirst("-.*", ""))) {
        throw new InvalidWorkloadException(
            "%s has \"@%s\", given before; leave one".formatted(text, option));
      }
    }
    return file;
  }

  private TraceFile with(String option) {
    if (option.equals("drop-empty")) {
      return new TraceFile(format, path, speed, from, lasting, true);
    }
    int hyphen = option.indexOf('-');
    String name = hyphen < 0 ? option : option.substring(0, hyphen);
    String value = option.substring(hyphen + 1);
    return switch (name) {
      case "speed" ->
          new TraceFile(format, path, Decimal.parse("@" + option, value), from, lasting, dropEmpty);
      case "from" ->
          new TraceFile(
              format, path, speed, Decimal.parse("@" + option, value), lasting, dropEmpty);
      case "for" ->
          new TraceFile(format, path, speed, from, Decimal.parse("@" + option, value), dropEmpty);
      default ->
          throw new InvalidWorkloadException(
              "\"@%s\" is not one of @speed-FACTOR, @from-SECONDS, @for-SECONDS, @drop-empty"
                  .formatted(option));
    };
  }

  /** Gets each request in turn. */
  public interface Visitor {

    /**
     * One request.
     *
     * @param instant nanoseconds after the cut's start, at the speed of replay; {@link
     *     TraceRow#NO_INSTANT} if the trace knows none
     * @param row as the file has it
     */
    void request(long instant, TraceRow row);
  }

  /**
   * What a file holds.
   *
   * @param requests in the cut
   * @param dropped rows of the cut that ask for no output
   * @param last instant, in nanoseconds after the cut's start, at the speed of replay; -1 if there
   *     are none
   */
  public record Summary(int requests, int dropped, long last) {}

  /**
   * Reads the trace through, row by row.
   *
   * @throws MalformedRowException if a row is not as the format says, or goes back in time
   * @throws InvalidWorkloadException if there is no such file
   * @throws UncheckedIOException if the file cannot be read
   */
  public Summary read(Visitor visitor) {
    NamedFile.require("the trace", path);
    try (RowReader rows = format.open(path)) {
      TraceCut cut = new TraceCut(this, visitor);
      if (format.sorted()) {
        inTurn(rows, cut);
      } else {
        inOrder(rows, cut);
      }
      return cut.summary();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the trace " + path, e);
    }
  }

  private void inTurn(RowReader rows, TraceCut cut) throws IOException {
    for (Row row = rows.next(); row != null && cut.goesOn(); row = rows.next()) {
      if (format.wants(row)) {
        cut.take(row.place(), format.read(row));
      }
    }
  }

  private void inOrder(RowReader rows, TraceCut cut) throws IOException {
    List<Placed> all = new ArrayList<>();
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (format.wants(row)) {
        all.add(new Placed(row.place(), format.read(row)));
      }
    }
    all.sort(Comparator.comparingLong(placed -> placed.row().instant()));
    for (Placed placed : all) {
      if (cut.goesOn()) {
        cut.take(placed.place(), placed.row());
      }
    }
  }

  private record Placed(Place place, TraceRow row) {}
}
