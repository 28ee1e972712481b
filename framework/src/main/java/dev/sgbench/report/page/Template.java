package dev.sgbench.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the page together. A browser runs nothing in it but the two scripts whose hashes its content
 * security policy names, fetches nothing, and sends nothing.
 */
final class Template {

  private static final String CHARTS = "echarts.min.js";

  /** Our own script, in the order in which its parts use each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "language.js",
          "elements.js",
          "numbers.js",
          "charts.js",
          "summary.js",
          "sweep.js",
          "theory.js",
          "cell.js",
          "servers.js",
          "policies.js",
          "checks.js",
          "page.js");

  private Template() {}

  /**
   * The page of this data.
   *
   * @throws IOException if a resource cannot be read
   */
  static byte[] fill(JsonNode data) throws IOException {
    String charts = resource(CHARTS);
    StringBuilder script = new StringBuilder("'use strict';\n");
    for (String part : SCRIPTS) {
      script.append(resource(part));
    }
    String style = resource("page.css");
    String page =
        resource("page.html")
            .replace("@POLICY@", policy(style, charts, script.toString()))
            .replace("@STYLE@", style)
            .replace("@CHARTS@", charts)
            .replace("@SCRIPT@", script)
            // Last, so that nothing in it is taken for a place to fill.
            .replace("@DATA@", data(data));
    return page.getBytes(StandardCharsets.UTF_8);
  }

  /** Inside a script element only {@code <} can begin a tag, and JSON has it in strings alone. */
  private static String data(JsonNode data) {
    return data.toString().replace("<", "\\u003c");
  }

  private static String policy(String style, String... scripts) {
    return "default-src 'none'; style-src "
        + hash(style)
        + "; script-src "
        + List.of(scripts).stream().map(Template::hash).collect(Collectors.joining(" "))
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
