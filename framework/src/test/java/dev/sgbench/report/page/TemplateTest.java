package dev.sgbench.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final String HOSTILE = "</script><script>alert(1)</script><!-- @POLICY@ \u2028";

  private static String page() throws IOException {
    return new String(Template.fill(Json.object().put("error", HOSTILE)), StandardCharsets.UTF_8);
  }

  @Test
  void no_text_of_a_run_can_leave_its_script_element() throws IOException {
    String page = page();
    String begin = "<script type=\"application/json\" id=\"data\">";
    int from = page.indexOf(begin) + begin.length();
    String data = page.substring(from, page.indexOf("</script>", from));
    assertThat(data).doesNotContain("<");
    JsonNode read = new ObjectMapper().readTree(data);
    assertThat(read.at("/error").textValue()).isEqualTo(HOSTILE);
  }

  @Test
  void every_place_is_filled_and_nothing_is_fetched() throws IOException {
    String page = page();
    assertThat(page).doesNotContain("@STYLE@", "@CHARTS@", "@SCRIPT@", "@DATA@");
    assertThat(page).contains("default-src 'none'; style-src 'sha256-", "script-src 'sha256-");
    assertThat(page).doesNotContain("<link", "<script src", "unsafe-inline", "unsafe-eval");
  }
}
