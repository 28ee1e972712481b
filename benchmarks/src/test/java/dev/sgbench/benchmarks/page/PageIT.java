package dev.sgbench.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sgbench.analysis.theory.BatchService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageIT extends RoutingPage {

  private static final String HOSTILE = "</script><script>pwned()</script><svg/onload>{a|b}";
  private static final String IMAGE = "<img src=x onerror=window.pwned=1>";

  @BeforeEach
  void open() {
    browser.prefer("light");
    browser.open(run.page());
  }

  private void assertQuiet() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.run("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
  }

  @Test
  void every_chart_draws_without_a_complaint_and_nothing_is_fetched() {
    browser.drawAll();
    assertThat((Long) browser.run("return window.sgbench.charts.drawn.size"))
        .isGreaterThanOrEqualTo(20);
    assertQuiet();
  }

  @Test
  void the_first_screen_says_what_came_out_and_whether_to_trust_it() {
    assertThat(browser.text("verdict"))
        .contains("18 of 18 iterations had the load asked for", "1,080 requests completed")
        .contains("Simulated: step times are those of calibration h100");
    assertThat(browser.text("facts")).contains("2 × virtual", "llama-2-7b-hf", "1 × 3 iterations");
    assertThat(browser.column("results", 0)).hasSize(6).containsOnly("Routing");
  }

  /** The completed requests of the first cell that arrived in the steady windows. */
  private List<Map<String, String>> steady() throws IOException {
    List<Map<String, String>> all = first();
    return all.stream()
        .filter(
            row -> {
              double[] arrivals =
                  all.stream()
                      .filter(other -> other.get("iteration").equals(row.get("iteration")))
                      .mapToDouble(other -> Double.parseDouble(other.get("arrival")))
                      .sorted()
                      .toArray();
              double length = arrivals[arrivals.length - 1] - arrivals[0];
              return Double.parseDouble(row.get("arrival")) >= arrivals[0] + 0.1 * length;
            })
        .toList();
  }

  /** Measured rows of the page's first cell. */
  private List<Map<String, String>> first() throws IOException {
    Object policy = browser.run("return window.sgbench.data.cells[0].params.policy");
    Object rate = browser.run("return window.sgbench.data.cells[0].params.rate");
    return run.rows("requests.csv").stream()
        .filter(row -> row.get("param:policy").equals(policy) && row.get("param:rate").equals(rate))
        .filter(row -> Integer.parseInt(row.get("iteration")) >= 0)
        .toList();
  }

  @Test
  void the_percentile_curve_is_that_of_the_rows() throws IOException {
    double[] sorted =
        steady().stream()
            .mapToDouble(row -> Double.parseDouble(row.get("total_latency")))
            .sorted()
            .toArray();
    List<Object> points = browser.plotted("percentiles", "totalLatency");
    assertThat(points).hasSizeGreaterThan(30);
    for (Object point : points.subList(0, points.size() - 1)) {
      double share = 1 - 1 / at(point, 0);
      int rank = (int) Math.max(1, Math.ceil(Math.rint(share * 1e6) * sorted.length / 1e6));
      assertThat(at(point, 1)).as("share %s", share).isEqualTo(sorted[rank - 1]);
    }
    assertThat(at(points.get(points.size() - 1), 1)).isEqualTo(sorted[sorted.length - 1]);
  }

  @Test
  void the_timeline_of_the_load_holds_every_arrival() throws IOException {
    long arrivals = first().stream().filter(row -> row.get("iteration").equals("0")).count();
    List<Object> points = browser.plotted("rates", "arrivals");
    double width = at(points.get(1), 0) - at(points.get(0), 0);
    double sum = points.stream().mapToDouble(point -> at(point, 1) * width).sum();
    assertThat(sum).isCloseTo((double) arrivals, within(0.01 * (double) arrivals));
  }

  @Test
  void the_gantt_chart_shows_the_first_requests_instants() throws IOException {
    List<Map<String, String>> rows =
        first().stream()
            .filter(row -> row.get("iteration").equals("0"))
            .sorted(Comparator.comparingDouble(row -> Double.parseDouble(row.get("arrival"))))
            .toList();
    double origin = Double.parseDouble(rows.get(0).get("arrival"));
    Object finish = browser.run("return window.sgbench.data.cells[0].series[0].gantt.finish");
    for (int i = 0; i < rows.size(); i++) {
      double expected = Double.parseDouble(rows.get(i).get("finish")) - origin;
      assertThat(((Number) ((List<?>) finish).get(i)).doubleValue())
          .isCloseTo(expected, within(1e-4));
    }
  }

  @Test
  void the_last_share_of_each_server_is_its_part_of_the_rows() throws IOException {
    List<Map<String, String>> rows =
        first().stream().filter(row -> row.get("iteration").equals("0")).toList();
    long toFirst = rows.stream().filter(row -> row.get("server").equals("0")).count();
    List<Object> points = browser.plotted("cumulative", "share 0");
    assertThat(at(points.get(points.size() - 1), 1))
        .isCloseTo((double) toFirst / rows.size(), within(1e-4));
  }

  @Test
  void theory_of_the_measured_service_time_lies_beside_static_batches(@TempDir Path elsewhere)
      throws IOException, InterruptedException {
    String[] arguments = {
      "StaticBatching$", "-p", "rate=20,40", "-p", "batchSize=4", "-p", "requests=480"
    };
    FinishedRun batches = FinishedRun.of(elsewhere, arguments);
    double service =
        batches.rows("requests.csv").stream()
            .filter(row -> Integer.parseInt(row.get("iteration")) >= 0)
            .mapToDouble(
                row ->
                    Double.parseDouble(row.get("batch_finish"))
                        - Double.parseDouble(row.get("dispatch")))
            .average()
            .orElseThrow();
    browser.open(batches.page());
    List<Object> curve = browser.plotted("sweep-totalLatency", "theory 4");
    Object last = curve.get(curve.size() - 1);
    assertThat(at(last, 0)).isCloseTo(40, within(0.01));
    assertThat(at(last, 1)).isCloseTo(new BatchService(40, 4, service).meanLatency(), within(1e-4));
    assertThat(browser.plotted("utilization", "theory 4")).hasSameSizeAs(curve);
    assertQuiet();
  }

  private static double at(Object point, int index) {
    return ((Number) ((List<?>) point).get(index)).doubleValue();
  }

  @Test
  void a_click_on_a_heading_sorts_and_another_turns_it_round() {
    List<String> rates = browser.column("results", 1);
    browser.sort("results", 1);
    assertThat(browser.column("results", 1)).containsExactly("40", "40", "40", "60", "60", "60");
    browser.sort("results", 1);
    assertThat(browser.column("results", 1)).containsExactly("60", "60", "60", "40", "40", "40");
    assertThat(rates).hasSize(6);
  }

  @Test
  void speaks_chinese_and_english() {
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    browser.click("language");
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo("zh-CN");
    assertThat(browser.text("verdict")).contains("次迭代中有 18 次负载与要求一致");
    browser.click("language");
    assertThat(browser.text("verdict")).contains("had the load asked for");
    assertQuiet();
  }

  @Test
  void is_light_or_dark_as_the_system_is_and_as_one_likes() {
    String background = "return getComputedStyle(document.body).backgroundColor";
    assertThat(browser.run(background)).isEqualTo("rgb(255, 255, 255)");
    browser.click("theme");
    assertThat(browser.run(background)).isEqualTo("rgb(20, 23, 28)");
    browser.prefer("dark");
    browser.open(run.page());
    assertThat(browser.run(background)).isEqualTo("rgb(20, 23, 28)");
  }

  @Test
  void what_a_run_wrote_is_never_markup(@TempDir Path elsewhere)
      throws IOException, InterruptedException {
    FinishedRun hostile = FinishedRun.of(elsewhere, "benchmarks.Routing$", "-i", "2");
    hostile.replaceEverywhere(
        Map.of(
            "JoinShortestQueue", HOSTILE,
            "llama-2-7b-hf", IMAGE,
            "\"reasons\":[]", "\"reasons\":[\"" + IMAGE + "\"]"));
    browser.open(hostile.page());
    browser.drawAll();
    assertThat(browser.run("return document.querySelectorAll('img, svg, iframe, object').length"))
        .isEqualTo(0L);
    assertThat(browser.run("return document.scripts.length")).isEqualTo(0L);
    assertThat(browser.run("return window.pwned === undefined")).isEqualTo(true);
    assertThat(browser.text("facts")).contains(IMAGE);
    assertThat(browser.text("verdict")).contains("INVALID", IMAGE);
    assertThat(browser.text("results")).contains(HOSTILE);
    assertQuiet();
  }
}
