package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each version answers as its real server does: what was captured there stands here. */
@Timeout(120)
class DialectTest {

  private static final String GENERATE = "/generate";
  private static final String LIMIT = "/set_internal_state";

  private static String ids(String more) {
    return "{\"input_ids\":[5,6,7,8],\"sampling_params\":{\"max_new_tokens\":3}" + more + "}";
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> metaInfo(String version) throws IOException, InterruptedException {
    try (EmulatedServer server = new EmulatedServer(version, "--enable-metrics")) {
      List<JsonNode> events = EmulatedServer.events(server.post(GENERATE, ids(",\"stream\":true")));
      return names(events.get(events.size() - 1).path("meta_info"));
    }
  }

  @Test
  void the_last_event_says_of_a_request_what_the_version_says()
      throws IOException, InterruptedException {
    assertThat(metaInfo("0.4.9"))
        .containsExactly(
            "id",
            "finish_reason",
            "prompt_tokens",
            "completion_tokens",
            "cached_tokens",
            "e2e_latency");
    assertThat(metaInfo("0.5.11"))
        .contains("total_retractions", "prefill_waiting_latency", "api_server_dispatch_finish_ts")
        .doesNotContain("num_retractions", "forward_entry_time");
    assertThat(metaInfo("0.5.17"))
        .containsExactlyInAnyOrder(
            "id",
            "finish_reason",
            "prompt_tokens",
            "weight_version",
            "num_retractions",
            "forward_entry_time",
            "prefill_finished_time",
            "queue_time",
            "reasoning_tokens",
            "completion_tokens",
            "cached_tokens",
            "cached_tokens_details",
            "dp_rank",
            "e2e_latency",
            "request_received_ts",
            "api_server_dispatch_finish_ts",
            "response_sent_to_client_ts",
            "request_finished_ts",
            "decode_throughput");
    assertThat(metaInfo("0.5.23"))
        .contains(
            "storage_prefetch_wait",
            "storage_staging_wait",
            "weight_versions",
            "first_token_latency");
  }

  @Test
  void every_answer_names_the_weights_since_0_5_1() throws IOException, InterruptedException {
    for (String version : SimulatedServer.EMULATED) {
      try (EmulatedServer server = new EmulatedServer(version, "--weight-version=server-2")) {
        JsonNode meta =
            EmulatedServer.JSON.readTree(server.post(GENERATE, ids("")).body()).path("meta_info");
        if (version.equals("0.4.9")) {
          assertThat(meta.has("weight_version")).isFalse();
          continue;
        }
        assertThat(meta.path("weight_version").asText()).isEqualTo("server-2");
        assertThat(server.json("/server_info").path("weight_version").asText())
            .isEqualTo("server-2");
        assertThat(meta.at("/weight_versions/0/version").asText())
            .isEqualTo(version.equals("0.5.23") ? "server-2" : "");
      }
    }
    try (EmulatedServer server = new EmulatedServer("0.5.23")) {
      assertThat(server.json("/server_info").path("weight_version").asText()).isEqualTo("default");
    }
  }

  @Test
  void text_comes_without_ids_from_0_4_9_and_with_them_later()
      throws IOException, InterruptedException {
    for (String version : SimulatedServer.EMULATED) {
      try (EmulatedServer server = new EmulatedServer(version)) {
        JsonNode answer = EmulatedServer.JSON.readTree(server.post(GENERATE, ids("")).body());
        assertThat(answer.path("text").asText()).isEqualTo(" token token token");
        assertThat(answer.has("output_ids")).isEqualTo(!version.equals("0.4.9"));
      }
    }
  }

  @Test
  void an_error_within_a_stream_has_a_type_since_0_5_13() throws IOException, InterruptedException {
    String body = "{\"sampling_params\":{\"max_new_tokens\":2},\"stream\":true}";
    for (String version : SimulatedServer.EMULATED) {
      try (EmulatedServer server = new EmulatedServer(version)) {
        JsonNode error = EmulatedServer.events(server.post(GENERATE, body)).get(0).path("error");
        assertThat(error.path("message").asText()).startsWith("Either text, input_ids");
        boolean typed = List.of("0.5.17", "0.5.23").contains(version);
        assertThat(error.has("type")).as(version).isEqualTo(typed);
      }
    }
  }

  @Test
  void an_unknown_sampling_parameter_breaks_off_before_0_5_23()
      throws IOException, InterruptedException {
    String body = "{\"input_ids\":[5],\"sampling_params\":{\"foo\":1}%s}";
    try (EmulatedServer server = new EmulatedServer("0.5.17")) {
      assertThat(server.post(GENERATE, body.formatted("")).statusCode()).isEqualTo(500);
      assertThatThrownBy(() -> server.post(GENERATE, body.formatted(",\"stream\":true")))
          .isInstanceOf(IOException.class);
    }
    try (EmulatedServer server = new EmulatedServer("0.5.23")) {
      HttpResponse<String> answer = server.post(GENERATE, body.formatted(",\"stream\":true"));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("unknown field `foo`");
    }
  }

  @Test
  void endpoints_come_and_go_with_versions() throws IOException, InterruptedException {
    try (EmulatedServer old = new EmulatedServer("0.4.9");
        EmulatedServer latest = new EmulatedServer("0.5.23")) {
      assertThat(old.get("/server_info").statusCode()).isEqualTo(404);
      assertThat(old.get("/v1/loads").statusCode()).isEqualTo(404);
      assertThat(old.json("/get_load").path("load").asInt(-1)).isZero();
      assertThat(old.json("/get_server_info").at("/internal_states/0/max_micro_batch_size").isInt())
          .isTrue();
      assertThat(latest.get("/get_load").body()).isEqualTo("{\"detail\":\"Not Found\"}");
      assertThat(latest.json("/v1/loads?include=core").at("/loads/0").has("memory")).isFalse();
      assertThat(latest.json("/v1/loads").has("aggregate")).isFalse();
      assertThat(latest.get("/metrics").statusCode()).isEqualTo(404);
    }
    try (EmulatedServer middle = new EmulatedServer("0.5.11")) {
      assertThat(middle.json("/v1/loads").at("/aggregate/total_running_reqs").isInt()).isTrue();
      assertThat(middle.json("/get_load").at("/0/num_reqs").isInt()).isTrue();
    }
  }

  @Test
  void health_of_0_5_2_and_later_generates_a_token() throws IOException, InterruptedException {
    try (EmulatedServer server = new EmulatedServer("0.5.17", "--enable-metrics")) {
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      Pattern generated = Pattern.compile("generation_tokens_total\\{.*} 1\\.0");
      server.await("/metrics", text -> generated.matcher(text).find());
    }
  }

  @Test
  void a_change_of_the_limit_is_answered_as_the_version_does()
      throws IOException, InterruptedException {
    String body = "{\"server_args\":{\"%s\":%s}}";
    String args = "--max-running-requests=8";
    try (EmulatedServer server = new EmulatedServer("0.4.9", args)) {
      String key = "max_micro_batch_size";
      assertThat(server.post(LIMIT, body.formatted(key, 4)).statusCode()).isEqualTo(500);
      assertThat(server.json("/get_server_info").at("/internal_states/0/" + key).asInt())
          .as("applied all the same")
          .isEqualTo(4);
    }
    String key = "pp_max_micro_batch_size";
    try (EmulatedServer server = new EmulatedServer("0.5.11", args)) {
      assertThat(server.post(LIMIT, body.formatted(key, 9)).body()).isEqualTo("[true]");
      assertThat(server.json("/server_info").at("/internal_states/0/" + key).asInt()).isEqualTo(8);
      assertThatThrownBy(() -> server.post(LIMIT, body.formatted(key, "\"4\"")))
          .as("a string takes it down")
          .isInstanceOf(IOException.class);
    }
    try (EmulatedServer server = new EmulatedServer("0.5.23", args)) {
      assertThat(server.post(LIMIT, body.formatted(key, 9)).body()).isEqualTo("[false]");
      assertThat(server.post(LIMIT, "{}").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void a_limit_that_is_a_string_is_read_as_its_number_or_refused_by_0_5_23()
      throws IOException, InterruptedException {
    String body = "{\"server_args\":{\"pp_max_micro_batch_size\":\"%s\"}}";
    String found = "/internal_states/0/pp_max_micro_batch_size";
    try (EmulatedServer server = new EmulatedServer("0.5.23", "--max-running-requests=8")) {
      assertThat(server.post(LIMIT, body.formatted("4")).body()).isEqualTo("[true]");
      assertThat(server.json("/server_info").at(found).asInt()).isEqualTo(4);
      assertThat(server.post(LIMIT, body.formatted("9")).body()).isEqualTo("[false]");
      assertThat(server.post(LIMIT, body.formatted("four")).statusCode()).isEqualTo(400);
      assertThat(server.json("/server_info").at(found).asInt()).isEqualTo(4);
    }
  }

  @Test
  void an_abort_by_an_id_that_is_not_there_ends_nobody() throws IOException, InterruptedException {
    try (EmulatedServer server = new EmulatedServer("0.5.17")) {
      String body =
          "{\"input_ids\":[5],\"rid\":\"%s\",\"sampling_params\":{\"max_new_tokens\":%d}}";
      String running = "/loads/0/num_running_reqs";
      var one = server.begin(GENERATE, body.formatted("ab1", 4000));
      var other = server.begin(GENERATE, body.formatted("ab2", 4000));
      server.await("/v1/loads", running, 2);
      server.post("/abort_request", "{\"rid\":\"ab\"}");
      server.post("/abort_request", "{\"rid\":\"ab1\"}");
      assertThat(one.join().body()).contains("\"type\":\"abort\"");
      server.await("/v1/loads", running, 1);
      assertThat(other).isNotDone();
      server.post("/abort_request", "{\"rid\":\"ab2\"}");
      assertThat(other.join().body()).contains("\"type\":\"abort\"");
    }
  }

  @Test
  void a_full_queue_turns_requests_away_with_503() throws IOException, InterruptedException {
    try (EmulatedServer server =
        new EmulatedServer("0.5.17", "--max-running-requests=1", "--max-queued-requests=1")) {
      String body = "{\"input_ids\":[5],\"sampling_params\":{\"max_new_tokens\":4000}%s}";
      List<CompletableFuture<HttpResponse<String>>> taken = new ArrayList<>();
      taken.add(server.begin(GENERATE, body.formatted("")));
      server.await("/v1/loads", "/loads/0/num_running_reqs", 1);
      taken.add(server.begin(GENERATE, body.formatted("")));
      server.await("/get_load", "/0/num_waiting_reqs", 1);
      HttpResponse<String> plain = server.post(GENERATE, body.formatted(""));
      HttpResponse<String> stream = server.post(GENERATE, body.formatted(",\"stream\":true"));
      assertThat(plain.statusCode()).isEqualTo(503);
      assertThat(plain.body()).contains("The request queue is full.");
      assertThat(EmulatedServer.events(stream).get(0).at("/meta_info/finish_reason/status_code"))
          .hasToString("503");
      server.post("/abort_request", "{\"abort_all\":true}");
      taken.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }
  }
}
