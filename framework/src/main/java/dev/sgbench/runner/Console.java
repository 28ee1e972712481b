package dev.sgbench.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a person reads while the program runs: standard output, or the file of {@code -o}. */
final class Console implements AutoCloseable {

  /** Where Linux tells what standard output is; elsewhere the console gets plain lines. */
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private final PrintStream out;
  private final boolean own;

  private Console(PrintStream out, boolean own) {
    this.out = out;
    this.own = own;
  }

  static Console to(Optional<Path> file) throws IOException {
    return file.isEmpty()
        ? new Console(System.out, false)
        : new Console(new PrintStream(file.get().toFile(), StandardCharsets.UTF_8), true);
  }

  /** Whether lines may be drawn over. */
  boolean terminal() {
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return !own && !dumb && Files.isSymbolicLink(STANDARD_OUTPUT) && isDevice(STANDARD_OUTPUT);
  }

  private static boolean isDevice(Path link) {
    try {
      return Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty).*");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void print(String text) {
    out.print(text);
    out.flush();
  }

  PrintStream stream() {
    return out;
  }

  @Override
  public void close() {
    if (own) {
      out.close();
    }
  }
}
