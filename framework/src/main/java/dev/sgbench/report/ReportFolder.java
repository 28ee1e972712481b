package dev.sgbench.report;

import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The folder of one run, {@code reports/<start instant>/}, and the link {@code reports/latest} to
 * it.
 *
 * @param path of the run's folder
 * @param resumed whether an interrupted run goes on in it
 */
public record ReportFolder(Path path, boolean resumed) {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * Makes the folder of a run that starts now; called before anything else of it.
   *
   * @param reports the folder of all runs; made if it does not exist
   * @param start of the run
   * @throws UncheckedIOException if it cannot be made or written to
   */
  public static ReportFolder create(Path reports, Instant start) {
    Path path = reports.resolve(NAME.format(start));
    try {
      Files.createDirectories(reports);
      Files.createDirectory(path);
      link(reports.resolve("latest"), path.getFileName());
    } catch (IOException e) {
      throw unwritable(path, e);
    }
    return new ReportFolder(path, false);
  }

  /**
   * The folder of a run that was interrupted.
   *
   * @throws InvalidBenchmarkException if it holds no run
   * @throws UncheckedIOException if it cannot be written to
   */
  public static ReportFolder resume(Path path) {
    if (!Files.isRegularFile(path.resolve(IterationLog.NAME))) {
      throw new InvalidBenchmarkException(
          path
              + " holds no "
              + IterationLog.NAME
              + ", so no run can go on there: give the folder of an interrupted run, such as"
              + " reports/latest");
    }
    if (!Files.isWritable(path)) {
      throw unwritable(path, new IOException("no permission to write"));
    }
    return new ReportFolder(path, true);
  }

  /** A file of the run. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /** Replaced in one step, so that a reader never finds it missing. */
  private static void link(Path latest, Path target) throws IOException {
    Path fresh = latest.resolveSibling(".latest-" + target);
    Files.createSymbolicLink(fresh, target);
    Files.move(fresh, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static UncheckedIOException unwritable(Path path, IOException cause) {
    return new UncheckedIOException(
        "cannot write the report folder "
            + path
            + " ("
            + cause
            + "): name a folder that you may write to with --reports DIR",
        cause);
  }
}
