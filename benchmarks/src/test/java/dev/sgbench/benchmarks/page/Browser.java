package dev.sgbench.benchmarks.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium with a profile of its own. */
public final class Browser implements AutoCloseable {

  private final ChromeDriver driver;

  /** Starts it. */
  public Browser(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath("chromium"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
        "--window-size=1400,1000",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    // Both programs are named, so Selenium looks for none and downloads none.
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(onPath("chromedriver"))
                .usingAnyFreePort()
                .build(),
            options);
  }

  /** Opens a page. */
  public void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** Clicks an element. */
  public void click(String id) {
    driver.findElement(By.id(id)).click();
  }

  /** Sorts a table by its column, from 0. */
  void sort(String table, int column) {
    driver.findElements(By.cssSelector("#" + table + " th button")).get(column).click();
  }

  /** The texts of a table's column, from 0, downwards. */
  public List<String> column(String table, int column) {
    return driver
        .findElements(By.cssSelector("#" + table + " tbody td:nth-child(" + (column + 1) + ")"))
        .stream()
        .map(cell -> cell.getText())
        .toList();
  }

  /** An element's text, as it is seen. */
  public String text(String id) {
    return driver.findElement(By.id(id)).getText();
  }

  /** What a function body returns in the page. */
  public Object run(String script) {
    return driver.executeScript(script);
  }

  /** The points that a chart's series draws, after drawing it. */
  @SuppressWarnings("unchecked") // of numbers, or pairs of them
  List<Object> plotted(String chart, String series) {
    return (List<Object>)
        driver.executeScript(
            "const {charts} = window.sgbench; charts.draw(arguments[0]);"
                + " return charts.drawn.get(arguments[0]).getOption().series"
                + ".find((one) => one.id === arguments[1]).data;",
            chart,
            series);
  }

  /** Draws every chart. */
  public void drawAll() {
    run(
        "const {charts} = window.sgbench; [...charts.waiting.keys()].forEach((id) =>"
            + " charts.draw(id));");
  }

  /** What the console has said. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /** Makes the page believe that the system prefers dark or light. */
  void prefer(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The whole page as it looks, however long it is. */
  void screenshot(Path file) throws IOException {
    Map<String, Object> shot =
        driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
  }

  private static File onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    program
                        + " is not on the PATH: install Debian's packages chromium and"
                        + " chromium-driver, as .ci/run does"))
        .toFile();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
