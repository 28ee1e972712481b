package dev.sgbench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Replaces files in one step: a reader sees the old contents or the new, never a part. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Gives {@code file} new contents. */
  public static void write(Path file, byte[] contents) {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(fresh, contents);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + " (" + e + ")", e);
    }
  }
}
