package dev.sgbench.report.page;

import dev.sgbench.report.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** {@code index.html} of a run's folder. */
public final class Page {

  /** The file's name. */
  public static final String NAME = "index.html";

  private Page() {}

  /**
   * Writes it, from the files that lie in the folder.
   *
   * @param folder of a run, be it finished, interrupted or failed
   * @return the file
   * @throws UncheckedIOException if the folder holds no run, or cannot be written to
   */
  public static Path write(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      AtomicFile.write(file, Template.fill(PageData.read(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + " (" + e + ")", e);
    }
    return file;
  }
}
