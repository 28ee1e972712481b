package dev.sgbench.workload.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats that traces and data sets come in. */
public enum TraceFormat {

  /** Azure LLM inference traces of 2023 and 2024: a CSV of times and lengths. */
  AZURE {
    @Override
    TraceRow read(Row row) {
      return new TraceRow(
          row.field("TIMESTAMP").dateTimeNanos(),
          row.field("ContextTokens").wholeNumber(1),
          row.field("GeneratedTokens").wholeNumber(0),
          null,
          null);
    }
  },

  /** BurstGPT, six or eight columns: a CSV of seconds, models and lengths. */
  BURSTGPT {
    @Override
    TraceRow read(Row row) {
      return new TraceRow(
          row.field("Timestamp").nanos(SECOND),
          row.field("Request tokens").wholeNumber(1),
          row.field("Response tokens").wholeNumber(0),
          null,
          null);
    }
  },

  /** Mooncake: JSONL of milliseconds, lengths and names of prefix blocks of 512 tokens. */
  MOONCAKE {
    @Override
    TraceRow read(Row row) {
      int input = row.field("input_length").wholeNumber(1);
      Field hashes = row.field("hash_ids");
      long[] blocks = hashes.wholeNumbers();
      int needed = (input + BLOCK_TOKENS - 1) / BLOCK_TOKENS;
      if (blocks.length != needed) {
        throw hashes.wrong(
            "%d blocks of %d tokens for an input of %d".formatted(needed, BLOCK_TOKENS, input));
      }
      return new TraceRow(
          row.field("timestamp").nanos(MILLISECOND),
          input,
          row.field("output_length").wholeNumber(0),
          blocks,
          null);
    }
  },

  /**
   * A CSV of {@code input_length,output_length} and, if they are there, {@code arrival} in seconds
   * and {@code session,turn,prefix_group,prefix_tokens}.
   */
  LENGTHS {
    @Override
    TraceRow read(Row row) {
      int input = row.field("input_length").wholeNumber(1);
      return new TraceRow(
          row.has("arrival") ? row.field("arrival").nanos(SECOND) : TraceRow.NO_INSTANT,
          input,
          row.field("output_length").wholeNumber(0),
          null,
          Kin.of(row, input));
    }
  },

  /** JSONL of the same fields. */
  JSONL {
    @Override
    TraceRow read(Row row) {
      return LENGTHS.read(row);
    }
  },

  /** The first measured iteration in a {@code requests.csv} of an earlier run of one cell. */
  REQUESTS {
    @Override
    boolean wants(Row row) {
      return row.field("iteration").text().equals("0") && row.field("fork").text().equals("0");
    }

    @Override
    boolean sorted() {
      return false;
    }

    @Override
    TraceRow read(Row row) {
      return LENGTHS.read(row);
    }
  };

  /** Tokens in a block that {@link TraceRow#blocks()} names. */
  public static final int BLOCK_TOKENS = 512;

  private static final long SECOND = 1_000_000_000L;
  private static final long MILLISECOND = 1_000_000L;

  /** What the row says. */
  abstract TraceRow read(Row row);

  /** Whether the row is part of the trace that this format means. */
  boolean wants(Row row) {
    return true;
  }

  /** Whether rows stand in order of arrival; else they are held in memory to be put in order. */
  boolean sorted() {
    return true;
  }

  RowReader open(Path path) throws IOException {
    return this == MOONCAKE || this == JSONL ? new JsonRows(path) : new CsvRows(path);
  }

  static TraceFormat parse(String name) {
    return Arrays.stream(values())
        .filter(format -> format.notation().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidWorkloadException(
                    "\"%s\" is no format of traces; there are %s".formatted(name, known())));
  }

  private static String known() {
    return Arrays.stream(values()).map(TraceFormat::notation).collect(Collectors.joining(", "));
  }

  /** The format's name on a command line. */
  public String notation() {
    return name().toLowerCase(Locale.ROOT);
  }
}
