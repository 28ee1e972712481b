package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.runner.GridPoint.Batches;
import dev.sgbench.runner.GridPoint.Mixed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Loads that together tell all step times of a server from one another: decoding behind short and
 * long contexts in batches of many sizes, prefills alone, in bursts and in chunks, and mixed loads
 * that show how the two live together.
 *
 * @param running the most requests that the server runs at once
 * @param kvTokens that its KV pool holds
 * @param longest sequence of the model, input and output together, in tokens
 */
record CalibrationGrid(int running, long kvTokens, int longest) {

  private static final int SHORT_INPUT = 16;
  private static final int LONG_INPUT = 1900;
  private static final int DECODED = 100;
  private static final int BARELY_DECODED = 8;
  private static final int LARGEST_BATCH = 128;
  private static final int MOST_CLIENTS = 256;
  private static final int SHORTEST_MODEL = 512;
  private static final int REPEATS = 3;
  private static final Duration MIXED = Duration.ofSeconds(20);

  /** Of the pool: what a batch may fill without a request that waits or is retracted. */
  private static final double FILLED = 0.9;

  /**
   * @throws InvalidBenchmarkException if contexts cannot become so long that they show in a step
   */
  CalibrationGrid {
    if (Math.min(kvTokens, longest) < SHORTEST_MODEL) {
      throw new InvalidBenchmarkException(
          "step times need contexts of %d tokens at least, but the server's KV pool holds %d and its longest sequence is %d; start it with more"
              .formatted(SHORTEST_MODEL, kvTokens, longest));
    }
  }

  /** What keeps the server as full as it can be: tells how much it can take. */
  Mixed saturating() {
    long fit = (long) (FILLED * kvTokens / (mixedInput() + mixedOutput()));
    return mixed("closed-" + Math.max(1, Math.min(Math.min(running, MOST_CLIENTS), fit)));
  }

  /**
   * All other loads.
   *
   * @param capacity requests a second that {@link #saturating} got served
   */
  List<GridPoint> others(double capacity) {
    List<GridPoint> points = new ArrayList<>(batches());
    points.add(mixed("closed-" + Math.max(1, running(LARGEST_BATCH) / 8)));
    int crowd = Math.max(1, largest(longInput() + mixedOutput()) / 2);
    points.add(
        new Mixed(
            "closed-" + crowd,
            "uniform-%d-%d".formatted(longInput() / 2, longInput()),
            "uniform-20-" + mixedOutput(),
            MIXED));
    points.add(mixed("poisson-" + twoDigits(capacity / 3)));
    points.add(mixed("poisson-" + twoDigits(capacity * 2 / 3)));
    return points;
  }

  /** The loads whose size no measurement decides. */
  List<GridPoint> batches() {
    List<GridPoint> points = new ArrayList<>();
    sizes(2, SHORT_INPUT + DECODED).forEach(size -> points.add(decode(size, SHORT_INPUT)));
    for (int input : List.of(longInput() / 2, longInput())) {
      sizes(4, input + DECODED).forEach(size -> points.add(decode(size, input)));
    }
    for (int input : List.of(16, 64, 256, 512, 1024)) {
      if (input < longInput()) {
        points.add(prefill(1, input));
      }
    }
    points.add(prefill(1, longInput()));
    for (int size : List.of(4, 16, 64)) {
      for (int input : List.of(16, 128, 512)) {
        if (size <= largest(input + BARELY_DECODED) && input < longInput()) {
          points.add(prefill(size, input));
        }
      }
    }
    // Longer than a chunk of SGLang's, 8192 tokens by default.
    for (int size : List.of(8, 24)) {
      if (size <= largest(longInput() + BARELY_DECODED)) {
        points.add(prefill(size, longInput()));
      }
    }
    return points;
  }

  private static GridPoint decode(int size, int input) {
    return new Batches(size, input, DECODED, REPEATS);
  }

  private static GridPoint prefill(int size, int input) {
    return new Batches(size, input, BARELY_DECODED, REPEATS);
  }

  private Mixed mixed(String arrivals) {
    return new Mixed(arrivals, "uniform-20-" + mixedInput(), "uniform-20-" + mixedOutput(), MIXED);
  }

  /** 1, {@code factor}, its powers, and the largest batch of sequences of so many tokens. */
  private TreeSet<Integer> sizes(int factor, int tokens) {
    int largest = largest(tokens);
    TreeSet<Integer> sizes = new TreeSet<>(List.of(largest));
    IntStream.iterate(1, size -> size < largest, size -> size * factor).forEach(sizes::add);
    return sizes;
  }

  private int largest(int tokens) {
    return (int) Math.max(1, Math.min(running(LARGEST_BATCH), (long) (FILLED * kvTokens / tokens)));
  }

  private int running(int most) {
    return Math.min(running, most);
  }

  private int longInput() {
    return (int) Math.min(LONG_INPUT, Math.min(longest, kvTokens) - 2 * DECODED);
  }

  private int mixedInput() {
    return (int) Math.min(500, Math.min(longest, kvTokens) / 2);
  }

  private int mixedOutput() {
    return (int) Math.min(200, Math.min(longest, kvTokens) / 4);
  }

  private static String twoDigits(double rate) {
    return new BigDecimal(rate).round(new MathContext(2)).toPlainString();
  }
}
