package dev.sgbench.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page in both languages, light and dark, with every kind of chart on it. What it looks like
 * lies in {@code target/page} afterwards.
 */
class PageLooksIT extends RoutingPage {

  private static final Path PICTURES = Path.of("target", "page");

  @BeforeAll
  void watch_a_gpu() throws IOException, InterruptedException {
    run.watchGpu(IntStream.range(0, 20).mapToObj(PageLooksIT::look).toList());
    Files.createDirectories(PICTURES);
  }

  /** The i-th look at the GPU, each 0.1 s. */
  private static String look(int i) {
    double power = 300 + 200 * Math.sin(i);
    return String.format(
        Locale.ROOT, "%.1f,0,%.2f,300,%d,2619,60,90,70000,0", 0.1 * i, power, 1980 - 15 * i);
  }

  private void open(String language, String theme) {
    browser.prefer(theme);
    browser.open(run.page());
    if (language.equals("zh-CN")) {
      browser.click("language");
    }
    browser.drawAll();
    assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
    assertThat(browser.run("return document.documentElement.dataset.theme")).isEqualTo(theme);
  }

  /** As the accessibility guidelines ask of text (WCAG 2, 1.4.3: 4.5 to 1). */
  @ParameterizedTest
  @CsvSource({"en,light", "en,dark", "zh-CN,light", "zh-CN,dark"})
  void every_text_stands_out_from_what_is_behind_it(String language, String theme)
      throws IOException {
    open(language, theme);
    browser.screenshot(PICTURES.resolve(language + "-" + theme + ".png"));
    assertThat((List<?>) browser.run(FAINT_TEXTS)).isEmpty();
    assertThat((Long) browser.run("return window.sgbench.charts.drawn.size"))
        .isGreaterThanOrEqualTo(22);
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    assertThat(browser.complaints()).isEmpty();
  }

  /** As the same guidelines ask of graphics (1.4.11: 3 to 1). */
  @ParameterizedTest
  @CsvSource({"light", "dark"})
  void every_colour_of_a_series_stands_out_from_the_page(String theme) {
    open("en", theme);
    assertThat((List<?>) browser.run(FAINT_COLOURS)).isEmpty();
  }

  private static final String CONTRAST =
      """
      const rgb = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
      const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
        .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
      const behind = (element) => {
        for (let e = element; e; e = e.parentElement) {
          const colour = rgb(getComputedStyle(e).backgroundColor);
          if (colour.length === 3 || colour[3] === 1) { return colour; }
        }
        throw new Error('nothing is behind ' + element.outerHTML);
      };
      const ratio = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      """;

  /** Texts of elements, and how little they stand out. */
  private static final String FAINT_TEXTS =
      CONTRAST
          + """
      return [...document.querySelectorAll('body *')]
        .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) && e.getClientRects().length)
        .map((e) => [e, ratio(light(rgb(getComputedStyle(e).color)), light(behind(e)))])
        .filter(([, contrast]) => contrast < 4.5)
        .map(([e, contrast]) => e.tagName + ' "' + e.textContent.slice(0, 40) + '" ' + contrast.toFixed(2));
      """;

  /** The colours of series that hardly stand out, each with its contrast. */
  private static final String FAINT_COLOURS =
      CONTRAST
          + """
      const page = light(behind(document.body));
      return window.sgbench.charts.drawn.values().next().value.getOption().color
        .map((c) => [c, ratio(light([1, 3, 5].map((i) => parseInt(c.slice(i, i + 2), 16))), page)])
        .filter(([, contrast]) => contrast < 3)
        .map(([c, contrast]) => c + ' ' + contrast.toFixed(2));
      """;

  @Test
  void power_and_clock_of_a_gpu_are_drawn_over_time() {
    open("en", "light");
    List<Object> power = browser.plotted("gpu-power", "power 0");
    List<Object> clock = browser.plotted("gpu-clock", "sm_clock 0");
    assertThat(power)
        .hasSize(20)
        .element(0)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .last()
        .isEqualTo(300L);
    assertThat(clock)
        .hasSize(20)
        .element(19)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .last()
        .isEqualTo(1695L);
  }
}
