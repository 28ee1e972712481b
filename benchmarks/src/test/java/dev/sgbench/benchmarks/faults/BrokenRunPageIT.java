package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.benchmarks.faults.FaultyServer.Fault;
import dev.sgbench.benchmarks.page.Browser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of runs that did not reach their end. */
class BrokenRunPageIT {

  @TempDir Path folder;
  @TempDir Path profile;

  private Browser browser;

  @BeforeEach
  void start() {
    browser = new Browser(profile);
  }

  @AfterEach
  void stop() {
    browser.close();
  }

  private void open() {
    browser.open(Reports.latest(folder).resolve("index.html"));
    browser.drawAll();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void an_interrupted_run_shows_what_was_finished() throws IOException, InterruptedException {
    try (ChildRun run =
        ChildRun.start(folder, "faults.Small$", "--servers=simulated", "-wi=0", "-i=200")) {
      // Whole iterations of twenty requests, and a part of one.
      run.awaitRows(50);
      run.signal("INT");
      assertThat(run.end().code()).isEqualTo(130);
    }
    open();
    assertThat(browser.text("verdict"))
        .containsPattern("Incomplete|INVALID")
        .contains("0 of 1 cells measured in full", "0 failed");
    assertThat(browser.text("results")).containsPattern("[2-9]\\d* of 200 iterations");
    assertThat((Long) browser.run("return window.sgbench.charts.drawn.size"))
        .isGreaterThanOrEqualTo(10);
    assertThat(browser.text("facts")).contains("not ended");
  }

  @Test
  void a_run_interrupted_at_once_says_that_nothing_was_measured()
      throws IOException, InterruptedException {
    try (ChildRun run =
        ChildRun.start(folder, "faults.Small$", "--servers=simulated", "-p", "requests=2000")) {
      run.awaitRows(5);
      run.signal("INT");
      assertThat(run.end().code()).isEqualTo(130);
    }
    open();
    assertThat(browser.text("verdict")).contains("Nothing measured");
  }

  @Test
  void a_run_with_errors_says_which() throws IOException, InterruptedException {
    try (FaultyServer server = new FaultyServer(Fault.CUT, 45)) {
      assertThat(ChildRun.run(folder, "faults.Small$", "--servers", server.url()).code())
          .isEqualTo(1);
    }
    open();
    assertThat(browser.text("verdict"))
        .containsPattern("Incomplete|INVALID")
        .contains("0 of 1 cells measured in full", "1 × ", "after 2 tokens");
    assertThat(browser.text("results")).contains("1 of 2 iterations");
    browser.click("language");
    assertThat(browser.text("verdict")).contains("1 个单元中有 0 个完整测完", "after 2 tokens");
  }
}
