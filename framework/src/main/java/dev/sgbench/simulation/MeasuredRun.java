package dev.sgbench.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests that one real server served, as its own clock saw them.
 *
 * @param name of the run, and the number of the repetition
 * @param requests in the order in which they were received
 */
record MeasuredRun(String name, List<Request> requests) {

  /** How the names of batches begin. */
  static final String BATCH = "static";

  /**
   * One request; instants in milliseconds from the first receipt.
   *
   * @param received by the HTTP process
   * @param first its prompt was computed
   * @param finished its last token was there
   */
  record Request(int input, int output, double received, double first, double finished) {

    /** From receipt to end. */
    double latency() {
      return finished - received;
    }

    /** From receipt to the first token. */
    double toFirst() {
      return first - received;
    }
  }

  /** The name without the number of the repetition. */
  String kind() {
    return name.substring(0, name.indexOf('#'));
  }

  /** Whether requests came together, as one batch. */
  boolean batch() {
    return name.startsWith(BATCH);
  }

  /** Reads {@code run,batch,input,output,received,first,finished} below a header. */
  static List<MeasuredRun> parse(List<String> lines) {
    Map<String, List<Request>> runs = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Request request =
          new Request(
              Integer.parseInt(cells[2]),
              Integer.parseInt(cells[3]),
              Double.parseDouble(cells[4]),
              Double.parseDouble(cells[5]),
              Double.parseDouble(cells[6]));
      runs.computeIfAbsent(cells[0] + "#" + cells[1], key -> new ArrayList<>()).add(request);
    }
    List<MeasuredRun> list = new ArrayList<>();
    runs.forEach((name, requests) -> list.add(new MeasuredRun(name, requests)));
    return list;
  }

  /** From the first receipt to the last end, in milliseconds. */
  double duration() {
    return requests.stream().mapToDouble(Request::finished).max().orElseThrow();
  }

  /** Mean time from receipt to end, in milliseconds. */
  double meanLatency() {
    return requests.stream().mapToDouble(Request::latency).average().orElseThrow();
  }

  /** Mean time from receipt to the first token, in milliseconds. */
  double meanFirst() {
    return requests.stream().mapToDouble(Request::toFirst).average().orElseThrow();
  }

  /** Mean time of a token after the first, in milliseconds; requests of one token left out. */
  double meanTimePerToken() {
    return requests.stream()
        .filter(r -> r.output() > 1)
        .mapToDouble(r -> (r.finished() - r.first()) / (r.output() - 1))
        .average()
        .orElseThrow();
  }

  /** The same requests, received at the same instants, served by the simulation. */
  MeasuredRun replay(SchedulerSettings settings, StepTime time) {
    List<Replayed> jobs = new ArrayList<>();
    SimulatedScheduler<Replayed> scheduler =
        new SimulatedScheduler<>(settings, time, true, new ReplayResults());
    for (Request request : requests) {
      long received = Math.round(request.received() * 1e6);
      while (scheduler.next() < received) {
        scheduler.run();
      }
      Replayed job = new Replayed(request);
      jobs.add(job);
      scheduler.submit(received, job);
    }
    while (scheduler.next() != SimulatedScheduler.IDLE) {
      scheduler.run();
    }
    return new MeasuredRun(name, jobs.stream().map(Replayed::outcome).toList());
  }

  private static final class Replayed extends Job {

    private final Request request;
    private double first;
    private double finished;

    Replayed(Request request) {
      super(Ask.of(request.input(), request.output()));
      this.request = request;
    }

    Request outcome() {
      return new Request(request.input(), request.output(), request.received(), first, finished);
    }
  }

  private static final class ReplayResults implements SimulatedScheduler.Results<Replayed> {

    @Override
    public void step(
        long instant, List<Replayed> computed, List<Replayed> decoded, List<Replayed> over) {
      for (Replayed job : computed) {
        if (job.generated() == 1) {
          job.first = instant / 1e6;
        }
      }
      for (Replayed job : over) {
        job.finished = instant / 1e6;
      }
    }

    @Override
    public void leap(List<Replayed> jobs, long[] instants, int from, int to) {
      // Neither a first token nor an end falls into a leap.
    }
  }
}
