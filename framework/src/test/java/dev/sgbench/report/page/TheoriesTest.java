package dev.sgbench.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.analysis.theory.BatchService;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TheoriesTest {

  private final ObjectNode manifest = Json.object();

  private void session(int servers, int ceiling) {
    var array = manifest.withArray("sessions").addObject().putArray("servers");
    for (int i = 0; i < servers; i++) {
      array.addObject().put("maxRunningCeiling", ceiling);
    }
  }

  private void cell(String id, double rate, String law) {
    ObjectNode cell = manifest.withArray("cells").addObject();
    cell.put("id", id).put("benchmark", "demo.Static");
    cell.putObject("params")
        .put("rate", (int) rate + "")
        .put("batchSize", "4")
        .put("sglang", "0.5.17");
    cell.putObject("workload").put("law", law).put("rate", rate * (1 + 1e-15));
  }

  /** Batches of 4 that take 0.1 s, or requests of 0.1 s each. */
  private static CellRequests requests(boolean batches) {
    Rows rows = new Rows(RequestSeries.COLUMNS);
    for (int i = 0; i < 40; i++) {
      rows.next();
      int batch = i / 4;
      double dispatch = batch;
      for (String column : RequestSeries.COLUMNS) {
        double value =
            switch (column) {
              case "success" -> 1;
              case "arrival", "dispatch" -> dispatch;
              case "batch" -> batches ? batch : Double.NaN;
              case "batch_finish" -> batches ? dispatch + 0.1 : Double.NaN;
              case "server_latency" -> 0.15;
              case "queue_time_in_server" -> 0.05;
              default -> 0;
            };
        rows.set(RequestSeries.COLUMNS.indexOf(column), value);
      }
    }
    rows.end();
    CellRequests requests = new CellRequests(0);
    requests.add(rows);
    return requests;
  }

  private JsonNode theories(boolean batches) {
    CellRequests requests = requests(batches);
    return new Theories(manifest, Map.of("slow", requests, "fast", requests)).json();
  }

  @Test
  void static_batches_have_one_curve_over_all_rates() {
    session(1, 256);
    cell("slow", 10, "poisson");
    cell("fast", 60, "poisson");
    JsonNode theories = theories(true);
    assertThat(theories.size()).isEqualTo(1);
    JsonNode curve = theories.get(0);
    assertThat(curve.at("/cells").size()).isEqualTo(2);
    assertThat(curve.at("/service").doubleValue()).isCloseTo(0.1, within(1e-12));
    int last = curve.at("/rate").size() - 1;
    assertThat(curve.at("/rate").get(0).doubleValue()).isEqualTo(9);
    assertThat(curve.at("/utilization").get(last).doubleValue())
        .as("40 a second is all it can")
        .isEqualTo(0.98);
    assertThat(curve.at("/totalLatency").get(0).doubleValue())
        .isCloseTo(new BatchService(9, 4, 0.1).meanLatency(), within(1e-5));
  }

  @Test
  void one_request_at_a_time_is_a_single_server() {
    session(1, 1);
    cell("slow", 5, "poisson");
    JsonNode curve = theories(false).get(0);
    assertThat(curve.at("/queue").textValue()).isEqualTo("single");
    assertThat(curve.at("/queueTime").get(0).doubleValue())
        .as("M/D/1 at 4.5 a second")
        .isCloseTo(0.45 * 0.1 / 2 / 0.55, within(1e-5));
  }

  @Test
  void a_queue_without_a_known_answer_has_no_curve() {
    session(1, 256);
    cell("slow", 10, "poisson");
    assertThat(theories(false)).as("many at once").isEmpty();
    session(2, 1);
    assertThat(theories(true)).as("several servers").isEmpty();
  }

  @Test
  void other_arrivals_have_no_curve() {
    session(1, 256);
    cell("slow", 10, "constant");
    assertThat(theories(true)).isEmpty();
  }

  @Test
  void a_queue_that_was_never_stable_has_no_curve() {
    session(1, 256);
    cell("fast", 60, "poisson");
    assertThat(theories(true)).isEmpty();
  }
}
