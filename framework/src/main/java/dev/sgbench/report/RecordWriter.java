package dev.sgbench.report;

import dev.sgbench.record.Decision;
import dev.sgbench.record.GpuSample;
import dev.sgbench.record.LimitChange;
import dev.sgbench.record.PolicyInput;
import dev.sgbench.record.RecordSink;
import dev.sgbench.record.RequestRecord;
import dev.sgbench.record.ServerSample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The one thread that writes rows. The engine's loop hands rows over without lock or system call;
 * the thread looks every {@value #TICK_MILLIS} ms, so that a killed process loses the rows of that
 * time at most. An error of writing reaches the run at once: through the listener, and from every
 * call after it.
 */
final class RecordWriter implements AutoCloseable {

  private static final int TICK_MILLIS = 20;
  private static final int ROWS_PER_FLUSH = 4096;

  private final RecordFiles files;
  private final Consumer<Throwable> onFailure;
  private final ConcurrentLinkedQueue<Runnable> rows = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean closing;

  /**
   * @param onFailure told once, on the writer's thread, if writing fails
   */
  RecordWriter(RecordFiles files, Consumer<Throwable> onFailure) {
    this.files = files;
    this.onFailure = onFailure;
    this.thread = new Thread(this::run, "sgbench-record-writer");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((dead, cause) -> fail(cause));
    thread.start();
  }

  /** Takes the rows of one iteration. */
  RecordSink sink(IterationTag tag) {
    CsvFile requests = files.file(RequestCsv.NAME);
    CsvFile servers = files.file(ServersCsv.NAME);
    CsvFile decisions = files.file(DecisionsCsv.NAME);
    CsvFile limits = files.file(LimitsCsv.NAME);
    ViewsCsv views = new ViewsCsv(files.file(ViewsCsv.NAME), tag);
    CsvFile gpus = files.file(GpusCsv.NAME);
    return new RecordSink() {
      @Override
      public void request(RequestRecord request) {
        offer(() -> RequestCsv.row(requests, tag, request));
      }

      @Override
      public void sample(ServerSample sample) {
        offer(() -> ServersCsv.row(servers, tag, sample));
      }

      @Override
      public void decision(Decision decision) {
        offer(() -> DecisionsCsv.row(decisions, tag, decision));
      }

      @Override
      public void policyInput(PolicyInput input) {
        offer(() -> views.row(input));
      }

      @Override
      public void limitChange(LimitChange change) {
        offer(() -> LimitsCsv.row(limits, tag, change));
      }

      @Override
      public void gpu(GpuSample sample) {
        offer(() -> GpusCsv.row(gpus, tag, sample));
      }
    };
  }

  /** Waits until every row handed over so far is on its way to disk; returns the files' sizes. */
  Map<String, Long> settle() {
    CompletableFuture<Map<String, Long>> settled = new CompletableFuture<>();
    offer(
        () -> {
          flush();
          settled.complete(sizes());
        });
    await(settled);
    return settled.join();
  }

  /** Is done when every row handed over so far has been written. */
  CompletableFuture<Void> mark() {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    offer(() -> reached.complete(null));
    return reached;
  }

  /** Waits for what the writer's thread is to complete, or for its end. */
  void await(CompletableFuture<?> reached) {
    if (!reached.isDone()) {
      LockSupport.unpark(thread);
      CompletableFuture.anyOf(reached, ended).join();
    }
  }

  /** Writes what is left and ends the thread. */
  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    ended.join();
  }

  private void offer(Runnable row) {
    if (ended.isDone()) {
      ended.join();
      throw new IllegalStateException("a row came after the report was closed");
    }
    rows.add(row);
  }

  private void run() {
    boolean last;
    do {
      last = closing;
      boolean more = writeSome();
      flush();
      last &= !more;
      if (!last && !more) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
      }
    } while (!last);
    closeFiles();
    ended.complete(null);
  }

  /** Writes what has come, up to a bound: a flood must not keep rows from being flushed. */
  private boolean writeSome() {
    Runnable row = null;
    for (int i = 0; i < ROWS_PER_FLUSH && (row = rows.poll()) != null; i++) {
      row.run();
    }
    return row != null;
  }

  private void flush() {
    try {
      files.flush();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Map<String, Long> sizes() {
    try {
      return files.sizes();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static UncheckedIOException unwritable(IOException cause) {
    return new UncheckedIOException(
        "cannot write the report's rows ("
            + cause
            + "): make room where the report folder lies, and go on with --resume",
        cause);
  }

  private void closeFiles() {
    try {
      files.close();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private void fail(Throwable cause) {
    ended.completeExceptionally(cause);
    onFailure.accept(cause);
  }
}
