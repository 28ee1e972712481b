package dev.sgbench.analysis;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What is measured. Names, units and directions are frozen: they become people's baselines. Values
 * are kept in base units (seconds, per second, requests); {@link #in(double, TimeUnit)} converts
 * for display.
 */
public enum Metric {
  /** Requests completed in the steady window, a second. */
  THROUGHPUT("throughput", Quantity.REQUEST_RATE),
  /** Output tokens received in the steady window, a second. */
  OUTPUT_TOKEN_THROUGHPUT("outputTokenThroughput", Quantity.TOKEN_RATE),
  /** Input tokens of requests whose first token came in the steady window, a second. */
  INPUT_TOKEN_THROUGHPUT("inputTokenThroughput", Quantity.TOKEN_RATE),
  /** Input and output tokens together. */
  TOTAL_TOKEN_THROUGHPUT("totalTokenThroughput", Quantity.TOKEN_RATE),
  /** Requests completed between the first arrival and the last end, a second. */
  WHOLE_RUN_THROUGHPUT("wholeRunThroughput", Quantity.REQUEST_RATE),
  /** Output tokens received between the first arrival and the last end, a second. */
  WHOLE_RUN_OUTPUT_TOKEN_THROUGHPUT("wholeRunOutputTokenThroughput", Quantity.TOKEN_RATE),

  /** Mean time from arrival to the end; in static batching, to the end of the batch. */
  TOTAL_LATENCY("totalLatency", Quantity.TIME),
  /** Median of the same. */
  TOTAL_LATENCY_P50("totalLatencyP50", Quantity.TIME),
  /** 90th percentile of the same. */
  TOTAL_LATENCY_P90("totalLatencyP90", Quantity.TIME),
  /** 95th percentile of the same. */
  TOTAL_LATENCY_P95("totalLatencyP95", Quantity.TIME),
  /** 99th percentile of the same. */
  TOTAL_LATENCY_P99("totalLatencyP99", Quantity.TIME),
  /** 99.9th percentile of the same. */
  TOTAL_LATENCY_P999("totalLatencyP999", Quantity.TIME),
  /** Static batching: mean time from arrival to the end of the batch. */
  BATCH_LATENCY("batchLatency", Quantity.TIME),
  /** Static batching: mean time from arrival to the request's own end. */
  OWN_LATENCY("ownLatency", Quantity.TIME),
  /** Static batching: mean time over batches from a batch's first arrival to its end. */
  BATCH_COMPLETION_TIME("batchCompletionTime", Quantity.TIME),

  /** Mean time from dispatch to the end. */
  SERVER_LATENCY("serverLatency", Quantity.TIME),
  /** Median of the same. */
  SERVER_LATENCY_P50("serverLatencyP50", Quantity.TIME),
  /** 99th percentile of the same. */
  SERVER_LATENCY_P99("serverLatencyP99", Quantity.TIME),
  /** Mean time from arrival to dispatch. */
  QUEUE_TIME("queueTime", Quantity.TIME),
  /** 99th percentile of the same. */
  QUEUE_TIME_P99("queueTimeP99", Quantity.TIME),
  /** Mean time at the admission gate and in the server's own queue. */
  SERVER_QUEUE_TIME("serverQueueTime", Quantity.TIME),

  /** Mean time from arrival to the first token. */
  TTFT("ttft", Quantity.TIME),
  /** Median of the same. */
  TTFT_P50("ttftP50", Quantity.TIME),
  /** 99th percentile of the same. */
  TTFT_P99("ttftP99", Quantity.TIME),
  /** Mean time from dispatch to the first token. */
  TTFT_FROM_DISPATCH("ttftFromDispatch", Quantity.TIME),
  /** Median of the same. */
  TTFT_FROM_DISPATCH_P50("ttftFromDispatchP50", Quantity.TIME),
  /** 99th percentile of the same. */
  TTFT_FROM_DISPATCH_P99("ttftFromDispatchP99", Quantity.TIME),
  /** Mean over requests of the time per output token after the first. */
  TPOT("tpot", Quantity.TIME),
  /** 99th percentile over requests of the same. */
  TPOT_P99("tpotP99", Quantity.TIME),
  /** Mean over tokens of the gap before a token. */
  TOKEN_GAP("tokenGap", Quantity.TIME),
  /** Median over tokens of the same. */
  TOKEN_GAP_P50("tokenGapP50", Quantity.TIME),
  /** 99th percentile over tokens of the same. */
  TOKEN_GAP_P99("tokenGapP99", Quantity.TIME),
  /** The longest gap before any token. */
  TOKEN_GAP_MAX("tokenGapMax", Quantity.TIME),

  /** Time-average over the steady window of requests between dispatch and end. */
  CONCURRENCY("concurrency", Quantity.REQUESTS),
  /** Most of them at once in the steady window. */
  CONCURRENCY_MAX("concurrencyMax", Quantity.REQUESTS),
  /** Time-average over the steady window of requests between arrival and end. */
  NUMBER_IN_SYSTEM("numberInSystem", Quantity.REQUESTS),

  /** Requests completed in the steady window that met the workload's objective, a second. */
  GOODPUT("goodput", Quantity.REQUEST_RATE),
  /** Of the requests that arrived in the steady window, the share that met the objective. */
  OBJECTIVE_ATTAINMENT("objectiveAttainment", Quantity.SHARE),

  /** Requests that arrived in the steady window, a second. */
  OFFERED("offered", Quantity.REQUEST_RATE),
  /** Of those, the ones let through to a server, a second. */
  ADMITTED("admitted", Quantity.REQUEST_RATE),
  /** Of those, the ones that the policy turned away, a second. */
  REJECTED("rejected", Quantity.REJECTION_RATE),
  /** Of those, the ones that were served in full, whenever that was, a second. */
  COMPLETED("completed", Quantity.REQUEST_RATE),
  /** Jain's index of the requests that each server got; 1 for as many on each. */
  REQUEST_BALANCE("requestBalance", Quantity.SHARE),
  /** Jain's index of the input and output tokens of those requests. */
  TOKEN_BALANCE("tokenBalance", Quantity.SHARE),

  /** Energy that all GPUs used between the first arrival and the last end. */
  ENERGY("energy", Quantity.ENERGY),
  /** Mean power over the steady window, all GPUs together. */
  POWER("power", Quantity.POWER),
  /** Energy used in the steady window for each output token received in it. */
  ENERGY_PER_OUTPUT_TOKEN("energyPerOutputToken", Quantity.ENERGY_PER_TOKEN),
  /** Mean clock of the streaming multiprocessors over the steady window and the GPUs. */
  SM_CLOCK("smClock", Quantity.CLOCK);

  private enum Quantity {
    REQUEST_RATE("req/s", true),
    REJECTION_RATE("req/s", false),
    TOKEN_RATE("tok/s", true),
    TIME("", false),
    REQUESTS("req", false),
    SHARE("share", true),
    ENERGY("J", false),
    POWER("W", false),
    ENERGY_PER_TOKEN("J/tok", false),
    CLOCK("MHz", true);

    private final String unit;
    private final boolean higherIsBetter;

    Quantity(String unit, boolean higherIsBetter) {
      this.unit = unit;
      this.higherIsBetter = higherIsBetter;
    }
  }

  private final String label;
  private final Quantity quantity;

  Metric(String label, Quantity quantity) {
    this.label = label;
    this.quantity = quantity;
  }

  /** The frozen name, such as {@code totalLatencyP99}. */
  public String label() {
    return label;
  }

  /** Whether more is better: JMH's mode {@code thrpt}; otherwise {@code avgt}. */
  public boolean higherIsBetter() {
    return quantity.higherIsBetter;
  }

  /** The unit of {@link #in(double, TimeUnit)}. */
  public String unit(TimeUnit timeUnit) {
    if (quantity != Quantity.TIME) {
      return quantity.unit;
    }
    return switch (timeUnit) {
      case NANOSECONDS -> "ns";
      case MICROSECONDS -> "us";
      case MILLISECONDS -> "ms";
      case SECONDS -> "s";
      default -> timeUnit.name().toLowerCase(Locale.ROOT);
    };
  }

  /** A value in base units, converted: times to {@code timeUnit}, everything else unchanged. */
  public double in(double value, TimeUnit timeUnit) {
    return quantity == Quantity.TIME ? value * 1e9 / timeUnit.toNanos(1) : value;
  }

  /**
   * The metric of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Metric of(String label) {
    for (Metric metric : values()) {
      if (metric.label.equals(label)) {
        return metric;
      }
    }
    throw new IllegalArgumentException("no metric is named '" + label + "'");
  }
}
