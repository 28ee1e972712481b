package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SglangControlTest {

  private static final Clock CLOCK = new SystemClock();
  private static final String CAPTURED = Streams.captured("server_info-0.5.17.json");

  @Test
  void what_a_captured_server_told_is_read() throws IOException {
    try (ScriptedServer server = answering(Map.of("/server_info", CAPTURED));
        SglangControl control = new SglangControl(server.url(), "Bearer k")) {
      ServerFacts facts = control.facts();
      assertThat(facts.version()).isEqualTo(SglangVersion.parse("0.5.17"));
      assertThat(facts.modelPath()).isEqualTo("llama-2-7b-hf");
      assertThat(facts.randomSeed()).isEqualTo(1);
      assertThat(facts.maxRunningCeiling()).isEqualTo(256);
      assertThat(facts.kvCapacityTokens()).isEqualTo(107_675);
      assertThat(facts.arguments()).containsEntry("skip_tokenizer_init", true);
      assertThat(LongestSequence.of(facts.arguments())).isEqualTo(4096);
      assertThat(facts.arguments()).doesNotContainKey("internal_states");
      assertThat(control.limit()).isEqualTo(256);
      assertThat(server.requests().get(0).headers()).contains("Authorization: Bearer k");
    }
  }

  @Test
  void a_server_that_does_not_tell_its_longest_input_has_no_longest_sequence() {
    assertThatThrownBy(() -> LongestSequence.of(Map.of("max_req_input_len", "many")))
        .isInstanceOf(SglangException.class)
        .hasMessageContaining("max_req_input_len")
        .hasMessageContaining("found many");
  }

  @Test
  void an_old_server_is_asked_by_its_old_paths() throws IOException {
    String info = info("0.4.9.post3", "\"max_running_requests\":64", "\"max_micro_batch_size\":32");
    try (ScriptedServer server = answering(Map.of("/get_server_info", info));
        SglangControl control = new SglangControl(server.url(), null)) {
      assertThat(control.facts().maxRunningCeiling()).isEqualTo(64);
      assertThat(control.limit()).isEqualTo(32);
    }
  }

  @Test
  void a_server_that_does_not_tell_its_ceiling_is_refused_with_the_remedy() throws IOException {
    String info = info("0.4.9", "\"max_running_requests\":null", "\"max_micro_batch_size\":32");
    try (ScriptedServer server = answering(Map.of("/get_server_info", info))) {
      assertThatThrownBy(() -> new SglangControl(server.url(), null))
          .hasMessageContaining("start the server with --max-running-requests");
    }
  }

  @Test
  void something_that_is_not_sglang_is_refused() throws IOException {
    try (ScriptedServer server = answering(Map.of("/server_info", "{\"hello\":1}"))) {
      assertThatThrownBy(() -> new SglangControl(server.url(), null))
          .hasMessageContaining("expected the field \"version\"");
    }
  }

  @Test
  void a_refused_key_is_an_error_with_the_servers_words() throws IOException {
    try (ScriptedServer server =
        new ScriptedServer(
            (request, answer) -> answer.whole(401, "{\"error\":\"Unauthorized\"}"))) {
      assertThatThrownBy(() -> new SglangControl(server.url(), null))
          .hasMessageContaining("found 401 with \"{\"error\":\"Unauthorized\"}\"");
    }
  }

  @Test
  void load_is_read_by_version() throws IOException {
    Map<String, String> newer =
        Map.of("/server_info", CAPTURED, "/v1/loads", Streams.captured("v1_loads-0.5.17.json"));
    try (ScriptedServer server = answering(newer);
        SglangControl control = new SglangControl(server.url(), null)) {
      Reported load = control.load(CLOCK);
      assertThat(load.running()).isZero();
      assertThat(load.throughput()).isZero();
    }
    String info = info("0.5.7", "\"max_running_requests\":8", "\"pp_max_micro_batch_size\":8");
    String loads = "[{\"dp_rank\":0,\"num_reqs\":7,\"num_waiting_reqs\":3,\"num_tokens\":90}]";
    try (ScriptedServer server = answering(Map.of("/server_info", info, "/get_load", loads));
        SglangControl control = new SglangControl(server.url(), null)) {
      Reported load = control.load(CLOCK);
      assertThat(load.running()).isEqualTo(4);
      assertThat(load.queued()).isEqualTo(3);
      assertThat(load.usedTokens()).isEqualTo(90);
      assertThat(load.throughput()).isNaN();
    }
  }

  @Test
  void a_changed_limit_is_read_back() throws IOException {
    int[] limit = {256};
    try (ScriptedServer server = withLimit(limit, true);
        SglangControl control = new SglangControl(server.url(), null)) {
      control.setLimit(12);
      assertThat(limit[0]).isEqualTo(12);
      assertThat(control.limit()).isEqualTo(12);
    }
  }

  @Test
  void a_limit_that_the_server_only_claims_to_have_changed_is_an_error() throws IOException {
    try (ScriptedServer server = withLimit(new int[] {256}, false);
        SglangControl control = new SglangControl(server.url(), null)) {
      assertThatThrownBy(() -> control.setLimit(512))
          .hasMessageContaining("to become 512, found 256 (answer [true])")
          .hasMessageContaining("between 1 and the ceiling, 256");
    }
  }

  @Test
  void a_busy_server_does_not_flush() throws IOException {
    try (ScriptedServer server =
            new ScriptedServer(
                (request, answer) -> {
                  boolean flush = request.path().equals("/flush_cache");
                  answer.whole(flush ? 400 : 200, flush ? "busy" : CAPTURED);
                });
        SglangControl control = new SglangControl(server.url(), null)) {
      assertThatThrownBy(control::flushCache).hasMessageContaining("found 400 with \"busy\"");
    }
  }

  @Test
  void an_abort_names_the_request() throws IOException {
    try (ScriptedServer server = answering(Map.of("/server_info", CAPTURED, "/abort_request", ""));
        SglangControl control = new SglangControl(server.url(), null)) {
      control.abort("r1");
      assertThat(server.requests().get(1).body()).isEqualTo("{\"rid\":\"r1\"}");
    }
  }

  /** A server whose live limit can be changed, or that only says so. */
  private static ScriptedServer withLimit(int[] limit, boolean obeys) {
    return new ScriptedServer(
        (request, answer) -> {
          if (request.path().equals("/server_info")) {
            answer.whole(
                200,
                info(
                    "0.5.11",
                    "\"max_running_requests\":256",
                    "\"effective_max_running_requests_per_dp\":256,\"pp_max_micro_batch_size\":"
                        + limit[0]));
          } else {
            String value = request.body().replaceAll("\\D*(\\d+)\\D*", "$1");
            limit[0] = obeys ? Integer.parseInt(value) : limit[0];
            answer.whole(200, "[true]");
          }
        });
  }

  private static String info(String version, String argument, String state) {
    return "{\"version\":\""
        + version
        + "\",\"model_path\":\"m\",\"random_seed\":1,\"max_total_num_tokens\":100,"
        + argument
        + ",\"internal_states\":[{"
        + state
        + "}]}";
  }

  private static ScriptedServer answering(Map<String, String> bodies) {
    return new ScriptedServer(
        (request, answer) -> {
          String body = bodies.get(request.path());
          answer.whole(body == null ? 404 : 200, body == null ? "not found" : body);
        });
  }
}
