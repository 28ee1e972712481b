package dev.sgbench.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a run that is as large as runs get. */
@Tag("timed")
class LargePageIT {

  @Test
  void the_page_of_a_million_requests_opens_in_three_seconds(
      @TempDir Path reports, @TempDir Path profile) throws IOException, InterruptedException {
    String[] arguments = {
      "benchmarks.Load$",
      "-p",
      "requests=1000000",
      "-p",
      "arrivals=poisson-50",
      "-p",
      "input=16",
      "-p",
      "output=4",
      "-wi",
      "0",
      "-i",
      "1"
    };
    FinishedRun million = FinishedRun.of(reports, arguments);
    try (Browser browser = new Browser(profile)) {
      browser.prefer("light");
      browser.open(million.page());
      assertThat(browser.text("verdict")).contains("1,000,000 requests completed");
      // A whole number of milliseconds comes as a Long.
      Number duration =
          (Number) browser.run("return performance.getEntriesByType('navigation')[0].duration");
      assertThat(duration.doubleValue()).isLessThan(3000);
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.run("return performance.getEntriesByType('resource').length"))
          .isEqualTo(0L);
    }
  }
}
