package dev.sgbench.runner;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What a person reads while the program runs: standard output, or the file of {@code -o}. */
final class Console implements AutoCloseable {

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

  /** Whether a line may be drawn over. */
  boolean terminal() {
    return !own && System.console() != null;
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
