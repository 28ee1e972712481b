package dev.sgbench.benchmarks.page;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One run of three policies at two rates for all tests of a class, and a browser for each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RoutingPage {

  FinishedRun run;
  Browser browser;

  @BeforeAll
  void measure(@TempDir Path reports) throws IOException, InterruptedException {
    run = FinishedRun.of(reports, "benchmarks.Routing$", "-p", "rate=40,60", "-f", "1", "-i", "3");
  }

  @BeforeEach
  void start(@TempDir Path profile) {
    browser = new Browser(profile);
  }

  @AfterEach
  void stop() {
    browser.close();
  }
}
