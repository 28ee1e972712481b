package dev.sgbench.runner;

import dev.sgbench.report.ReportFolder;
import dev.sgbench.report.page.Page;
import java.nio.file.Path;

/**
 * Writes the page when a run is over, however it ends: done, failed or interrupted. It shows what
 * was finished by then.
 */
final class PageAtEnd implements AutoCloseable {

  private final ReportFolder folder;
  private final Runnable due = Interruption.onInterruption(this::write);
  private boolean written;

  PageAtEnd(ReportFolder folder) {
    this.folder = folder;
  }

  Path file() {
    return folder.file(Page.NAME);
  }

  @Override
  public void close() {
    try {
      write();
    } finally {
      Interruption.done(due);
    }
  }

  /** Once: when the process is told to end, two threads get here. */
  private synchronized void write() {
    if (!written) {
      written = true;
      Page.write(folder.path());
    }
  }
}
