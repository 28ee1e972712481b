package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sgbench.api.InvalidBenchmarkException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SimulatedServerTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SimulatedServer server =
      SimulatedServer.start(
          SimulatedArguments.parse(
              List.of(
                  "--max-running-requests=4",
                  "--max-total-tokens=20000",
                  "--disable-radix-cache",
                  "--skip-tokenizer-init",
                  "--enable-metrics"),
              "llama-2-7b-hf",
              "0.5.17",
              7,
              Calibration.shipped()),
          Calibration.shipped(),
          0);

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest post(String path, String body) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest generate(int input, int output, boolean stream, String rid) {
    String ids =
        Collections.nCopies(input, "17").stream().collect(Collectors.joining(",", "[", "]"));
    return post(
        "/generate",
        """
        {"input_ids":%s,"rid":"%s","stream":%s,
         "sampling_params":{"max_new_tokens":%d,"ignore_eos":true,"temperature":0}}\
        """
            .formatted(ids, rid, stream, output));
  }

  private static List<JsonNode> events(String body) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : body.lines().filter(line -> !line.isEmpty()).toList()) {
      assertThat(line).startsWith("data: ");
      String data = line.substring("data: ".length());
      if (!data.equals("[DONE]")) {
        events.add(JSON.readTree(data));
      }
    }
    return events;
  }

  private static String finishReason(HttpResponse<String> response) throws IOException {
    List<JsonNode> events = events(response.body());
    return events.get(events.size() - 1).at("/meta_info/finish_reason/type").asText();
  }

  private JsonNode load() throws IOException, InterruptedException {
    return JSON.readTree(get("/v1/loads").body()).at("/loads/0");
  }

  private void awaitRunning(int running) throws IOException, InterruptedException {
    awaitLoad("num_running_reqs", running);
  }

  private void awaitLoad(String field, int requests) throws IOException, InterruptedException {
    while (load().path(field).asInt() != requests) {
      Thread.sleep(1);
    }
  }

  /** Metrics are as old as the scheduler's log. */
  private void awaitMetric(String pattern) throws IOException, InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    while (!wanted.matcher(get("/metrics").body()).find()) {
      Thread.sleep(1);
    }
  }

  @Test
  void a_stream_carries_cumulative_ids_and_ends_with_done()
      throws IOException, InterruptedException {
    HttpResponse<String> response = send(generate(20, 12, true, "r1"));
    List<JsonNode> events = events(response.body());
    JsonNode last = events.get(events.size() - 1);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type"))
        .hasValue("text/event-stream; charset=utf-8");
    assertThat(response.body()).endsWith("data: [DONE]\n\n");
    for (JsonNode event : events) {
      assertThat(event.path("output_ids"))
          .hasSize(event.at("/meta_info/completion_tokens").asInt());
      assertThat(event.at("/meta_info/finish_reason").isNull()).isEqualTo(!event.equals(last));
    }
    assertThat(last.path("output_ids")).hasSize(12);
    assertThat(last.at("/meta_info/finish_reason").toString())
        .isEqualTo("{\"type\":\"length\",\"length\":12}");
    assertThat(last.at("/meta_info/prompt_tokens").asInt()).isEqualTo(20);
    assertThat(last.at("/meta_info/id").asText()).isEqualTo("r1");
    assertThat(last.at("/meta_info/e2e_latency").asDouble()).isBetween(0.06, 0.12);
    assertThat(last.at("/meta_info/queue_time").asDouble()).isBetween(0.0, 0.01);
  }

  @Test
  void without_streaming_one_object_comes_at_the_end() throws IOException, InterruptedException {
    JsonNode answer = JSON.readTree(send(generate(5, 3, false, "r1")).body());
    assertThat(answer.path("output_ids")).hasSize(3);
    assertThat(answer.at("/meta_info/completion_tokens").asInt()).isEqualTo(3);
  }

  @Test
  void a_prompt_too_long_is_an_event_in_a_stream_and_a_400_outside()
      throws IOException, InterruptedException {
    HttpResponse<String> streamed = send(generate(5000, 3, true, "r1"));
    HttpResponse<String> plain = send(generate(5000, 3, false, "r1"));
    JsonNode error = events(streamed.body()).get(0).path("error");
    assertThat(streamed.statusCode()).isEqualTo(200);
    assertThat(streamed.body()).endsWith("data: [DONE]\n\n");
    assertThat(error.path("message").asText()).contains("5000 tokens");
    assertThat(error.path("code").asInt()).isEqualTo(400);
    assertThat(plain.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(plain.body()).at("/error/message").asText()).contains("5000 tokens");
  }

  @Test
  void text_is_refused_by_a_server_without_tokenizer() throws IOException, InterruptedException {
    HttpResponse<String> response = send(post("/generate", "{\"text\":\"a b\",\"stream\":true}"));
    assertThat(events(response.body()).get(0).at("/error/message").asText()).contains("tokenizer");
  }

  @Test
  void it_tells_who_it_is_and_what_it_runs() throws IOException, InterruptedException {
    JsonNode info = JSON.readTree(get("/server_info").body());
    assertThat(info.path("version").asText()).isEqualTo("0.5.17");
    assertThat(info.path("model_path").asText()).isEqualTo("llama-2-7b-hf");
    assertThat(info.path("random_seed").asInt()).isEqualTo(7);
    assertThat(info.path("max_running_requests").asInt()).isEqualTo(4);
    assertThat(info.path("max_total_num_tokens").asInt()).isEqualTo(20000);
    assertThat(info.path("max_req_input_len").asInt()).isEqualTo(4090);
    assertThat(info.path("disable_radix_cache").asBoolean()).isTrue();
    assertThat(info.at("/internal_states/0/pp_max_micro_batch_size").asInt()).isEqualTo(4);
    assertThat(get("/get_server_info").body()).isEqualTo(get("/server_info").body());
    assertThat(JSON.readTree(get("/model_info").body()).path("model_path").asText())
        .isEqualTo("llama-2-7b-hf");
    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(get("/v1/models").body()).at("/data/0/max_model_len").asInt())
        .isEqualTo(4096);
  }

  @Test
  void the_limit_can_be_changed_within_the_ceiling_only() throws IOException, InterruptedException {
    String body = "{\"server_args\":{\"%s\":%s}}";
    String key = "pp_max_micro_batch_size";
    assertThat(send(post("/set_internal_state", body.formatted(key, 2))).body())
        .isEqualTo("[true]");
    assertThat(send(post("/set_internal_state", body.formatted(key, 5))).body())
        .isEqualTo("[false]");
    assertThat(send(post("/set_internal_state", body.formatted("other", 2))).body())
        .isEqualTo("[false]");
    assertThat(send(post("/set_internal_state", body.formatted(key, "\"two\""))).statusCode())
        .isEqualTo(400);
    JsonNode info = JSON.readTree(get("/server_info").body());
    assertThat(info.at("/internal_states/0/" + key).asInt()).isEqualTo(2);
  }

  /** Requests as long as a request can be, to be ended by an abort. */
  @Test
  void load_and_metrics_tell_what_runs_and_what_waits() throws IOException, InterruptedException {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      answers.add(client.sendAsync(generate(20, 4000, true, "r" + i), BodyHandlers.ofString()));
    }
    awaitRunning(4);
    awaitLoad("num_waiting_reqs", 2);
    awaitMetric("sglang:num_running_reqs\\{.*\\} 4\\.0");
    awaitMetric("sglang:num_queue_reqs\\{.*\\} 2\\.0");
    assertThat(send(post("/flush_cache", "")).statusCode()).isEqualTo(400);
    assertThat(send(post("/abort_request", "{\"abort_all\":true}")).statusCode()).isEqualTo(200);
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      assertThat(finishReason(answer.join())).isEqualTo("abort");
    }
    assertThat(send(post("/flush_cache", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void an_abort_ends_the_stream_with_its_reason() throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(generate(20, 4000, true, "r1"), BodyHandlers.ofString());
    awaitRunning(1);
    assertThat(send(post("/abort_request", "{\"rid\":\"r1\"}")).statusCode()).isEqualTo(200);
    assertThat(finishReason(answer.join())).isEqualTo("abort");
    awaitRunning(0);
  }

  @Test
  void a_client_that_goes_away_is_given_up() throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(generate(20, 4000, true, "r1"), BodyHandlers.ofInputStream());
    awaitRunning(1);
    response.body().close();
    awaitRunning(0);
    assertThat(send(post("/flush_cache", "")).statusCode()).isEqualTo(200);
  }

  @Test
  void any_name_of_the_host_is_answered() throws IOException, InterruptedException {
    String url = server.url().replace("127.0.0.1", "localhost") + "/health";
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void a_port_in_use_is_named() {
    int taken = URI.create(server.url()).getPort();
    SimulatedServerSpec spec =
        SimulatedArguments.parse(List.of(), "llama-2-7b-hf", "0.5.17", 1, Calibration.shipped());
    assertThatThrownBy(() -> SimulatedServer.start(spec, Calibration.shipped(), taken))
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining(":" + taken + ": Address already in use; name a port that is free");
  }
}
