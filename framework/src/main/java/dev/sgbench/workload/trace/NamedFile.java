package dev.sgbench.workload.trace;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a user names: that it is not there is a slip of the pen, not a failure of reading.
 */
final class NamedFile {

  private NamedFile() {}

  /**
   * @param what the message calls it, such as {@code the trace}
   * @throws InvalidWorkloadException if there is no such file
   */
  static void require(String what, Path path) {
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw new InvalidWorkloadException(
          "%s %s is no file; a relative path begins at the working directory, %s"
              .formatted(what, path, Path.of("").toAbsolutePath()));
    }
  }
}
