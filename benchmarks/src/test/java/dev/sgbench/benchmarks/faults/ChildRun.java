package dev.sgbench.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** sgbench's command line in a JVM of its own, with a folder of its own to work in. */
public final class ChildRun implements AutoCloseable {

  private static final long LIMIT_SECONDS = 300;

  /**
   * What is left of it.
   *
   * @param code exit status
   * @param out standard output
   * @param err standard error
   */
  public record Ended(int code, String out, String err) {}

  private final Path folder;
  private final Process process;

  private ChildRun(Path folder, List<String> command) throws IOException {
    this.folder = folder;
    this.process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
  }

  /** Starts it with these arguments. */
  static ChildRun start(Path folder, String... arguments) throws IOException {
    return new ChildRun(folder, command(arguments));
  }

  /** Starts it where no file may grow beyond so many KiB, as on a disk that is full. */
  static ChildRun startOnSmallDisk(Path folder, int kibibytes, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("bash", "-c", "ulimit -f " + kibibytes + " && exec \"$@\"", "bash"));
    command.addAll(command(arguments));
    return new ChildRun(folder, command);
  }

  /** Starts it on a pseudo terminal; what that would show becomes standard output. */
  static ChildRun startOnTerminal(Path folder, String... arguments) throws IOException {
    String quoted =
        command(arguments).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    return new ChildRun(
        folder, List.of("env", "TERM=xterm", "script", "-qefc", quoted, "/dev/null"));
  }

  /** Runs it to its end. */
  public static Ended run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    try (ChildRun run = start(folder, arguments)) {
      return run.end();
    }
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                // A build that runs in the background ignores SIGINT, and so would its children.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.sgbench.runner.Main",
                "--generator-warmup=0s"));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  /** Waits until it has ended. */
  Ended end() throws IOException, InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("it runs and runs: " + out() + "\n" + err());
    }
    return new Ended(process.exitValue(), out(), err());
  }

  /** Sends it a signal, such as {@code INT}. */
  void signal(String name) throws IOException, InterruptedException {
    signal(process.toHandle(), name);
  }

  static void signal(ProcessHandle process, String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** All processes that it has started, and those that they have. */
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /** Waits until it has printed {@code text}. */
  void awaitOut(String text) throws IOException, InterruptedException {
    await("standard output has " + text, () -> read("out").contains(text));
  }

  /** Waits until {@code requests.csv} has so many rows. */
  void awaitRows(int rows) throws IOException, InterruptedException {
    await(rows + " rows", () -> rows() >= rows);
  }

  private void await(String what, BooleanSupplier holds) throws IOException, InterruptedException {
    for (int i = 0; !holds.getAsBoolean(); i++) {
      if (!process.isAlive() || i > LIMIT_SECONDS * 50) {
        throw new IllegalStateException("expected " + what + ", found " + out() + "\n" + err());
      }
      Thread.sleep(20);
    }
  }

  private int rows() {
    return Math.max(0, (int) read("reports/latest/requests.csv").lines().count() - 1);
  }

  private String read(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private String out() throws IOException {
    return Files.readString(folder.resolve("out"));
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
