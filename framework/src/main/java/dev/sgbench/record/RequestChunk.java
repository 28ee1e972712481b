package dev.sgbench.record;

import dev.sgbench.record.RequestRecord.Status;
import java.util.Arrays;
import java.util.List;

/**
 * The facts of {@value #LENGTH} requests that arrived one after the other: one number in each
 * column, packed as soon as all are there.
 */
final class RequestChunk {

  static final int LENGTH = 1024;

  /** In place of an instant that never came; times below it are that much too low. */
  private static final long NEVER = -1;

  /** Columns of the instants, in their order, each from the one before on that came. */
  private static final int INSTANTS = 9;

  static final int TYPE = INSTANTS;
  static final int TURN = TYPE + 1;
  static final int STATUS = TURN + 1;
  static final int SERVER = STATUS + 1;
  static final int BATCH = SERVER + 1;
  static final int PLANNED_INPUT = BATCH + 1;
  static final int UNPLANNED_INPUT = PLANNED_INPUT + 1;
  static final int RETRACTIONS = UNPLANNED_INPUT + 1;
  static final int E2E_LATENCY = RETRACTIONS + 1;
  static final int QUEUE_TIME = E2E_LATENCY + 1;
  private static final int TOKENS = QUEUE_TIME + 1;
  private static final int FIRST_STEP = TOKENS + 1;
  private static final int COLUMNS = FIRST_STEP + 1;

  private static final List<Status> STATUSES = List.of(Status.values());

  private final Packed[] packed = new Packed[COLUMNS];

  /** The token times of each, or what {@link StepTimes#origin()} gives. */
  private final Object[] tokens = new Object[LENGTH];

  /** Row by row, so that a request which ends touches memory in one place; null once packed. */
  private long[] open = new long[LENGTH * COLUMNS];

  private int count;

  /** Whether times the server told are whole nanoseconds; else they are doubles' bits. */
  private boolean nanos = true;

  /**
   * Puts a request at its place; the last one packs all.
   *
   * @throws IllegalStateException if there is one already
   */
  void put(int place, RequestFacts request, int type) {
    if (tokens[place] != null) {
      throw new IllegalStateException("request " + request.id() + " has two rows");
    }
    putInstants(place, request);
    put(TYPE, place, type);
    put(TURN, place, request.turn());
    put(STATUS, place, STATUSES.indexOf(request.status()));
    put(SERVER, place, request.server());
    put(BATCH, place, request.batch());
    put(PLANNED_INPUT, place, request.plannedInput());
    put(UNPLANNED_INPUT, place, request.inputTokens() - request.plannedInput());
    put(RETRACTIONS, place, request.retractions());
    put(E2E_LATENCY, place, Double.doubleToRawLongBits(request.e2eLatency()));
    put(QUEUE_TIME, place, Double.doubleToRawLongBits(request.queueTime()));
    putTokens(place, request.tokens());
    if (++count == LENGTH) {
      pack(LENGTH);
    }
  }

  private void put(int column, int place, long value) {
    open[place * COLUMNS + column] = value;
  }

  private void putInstants(int place, RequestFacts request) {
    long[] instants = request.instants().inOrder();
    long before = 0;
    for (int i = 0; i < INSTANTS; i++) {
      long since = instants[i] - before;
      if (instants[i] == Instants.ABSENT) {
        put(i, place, NEVER);
      } else {
        // Below 0 only in a request that broke the run.
        put(i, place, i > 0 && since < 0 ? since + NEVER : since);
        before = instants[i];
      }
    }
  }

  private void putTokens(int place, TokenTimes times) {
    put(TOKENS, place, times.events());
    if (times instanceof StepTimes steps) {
      tokens[place] = steps.origin();
      put(FIRST_STEP, place, steps.firstStep());
    } else {
      tokens[place] = ((EventTimes) times).packed();
    }
  }

  /**
   * No other comes.
   *
   * @param expected how many there must be
   */
  void pack(int expected) {
    if (count != expected || Arrays.asList(tokens).subList(0, count).contains(null)) {
      throw new IllegalStateException("not every request has a row");
    }
    if (open == null) {
      return;
    }
    nanos = wholeNanos(E2E_LATENCY) && wholeNanos(QUEUE_TIME);
    if (nanos) {
      toNanos(E2E_LATENCY);
      toNanos(QUEUE_TIME);
    }
    Arrays.setAll(packed, column -> Packed.column(open, column, COLUMNS, count));
    open = null;
  }

  private static long nanos(long bits) {
    return Math.round(Double.longBitsToDouble(bits) * 1e9);
  }

  /** Whether seconds, given as bits, are written without loss as whole nanoseconds. */
  private boolean wholeNanos(int column) {
    for (int at = column; at < count * COLUMNS; at += COLUMNS) {
      if (Double.doubleToRawLongBits(nanos(open[at]) / 1e9) != open[at]) {
        return false;
      }
    }
    return true;
  }

  private void toNanos(int column) {
    for (int at = column; at < count * COLUMNS; at += COLUMNS) {
      open[at] = nanos(open[at]);
    }
  }

  long get(int column, int place) {
    return packed[column].get(place);
  }

  Status status(int place) {
    return STATUSES.get((int) get(STATUS, place));
  }

  double seconds(int column, int place) {
    long value = get(column, place);
    return nanos ? value / 1e9 : Double.longBitsToDouble(value);
  }

  Instants instants(int place) {
    long[] at = new long[INSTANTS];
    long before = 0;
    for (int i = 0; i < INSTANTS; i++) {
      long since = packed[i].get(place);
      if (i > 0 && since == NEVER) {
        at[i] = Instants.ABSENT;
      } else {
        at[i] = before + (i > 0 && since < 0 ? since - NEVER : since);
        before = at[i];
      }
    }
    return Instants.of(at);
  }

  TokenTimes tokens(int place) {
    if (tokens[place] instanceof TokenTimes times) {
      return times;
    }
    return new StepTimes(
        (StepLog.Piece) tokens[place],
        (int) get(FIRST_STEP, place),
        instants(place).firstToken(),
        (int) get(TOKENS, place));
  }
}
