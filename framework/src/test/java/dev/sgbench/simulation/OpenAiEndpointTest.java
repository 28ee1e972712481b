package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiEndpointTest {

  private static final String COMPLETIONS = "/v1/completions";
  private static final String CHAT = "/v1/chat/completions";
  private static final String STREAM =
      ",\"stream\":true,\"stream_options\":{\"include_usage\":true}";

  private final EmulatedServer server = new EmulatedServer("0.5.17", "--enable-cache-report");

  @AfterEach
  void stop() {
    server.close();
  }

  private static JsonNode last(List<JsonNode> events) {
    return events.get(events.size() - 1);
  }

  private static String completion(String prompt, String more) {
    return "{\"model\":\"m\",\"prompt\":" + prompt + ",\"max_tokens\":3" + more + "}";
  }

  private static String chat(String more) {
    return "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hello there\"}],\"max_tokens\":3"
        + more
        + "}";
  }

  @Test
  void a_completion_is_one_object() throws IOException, InterruptedException {
    JsonNode answer =
        EmulatedServer.JSON.readTree(server.post(COMPLETIONS, completion("\"a b\"", "")).body());
    assertThat(answer.path("object").asText()).isEqualTo("text_completion");
    assertThat(answer.path("model").asText()).isEqualTo("m");
    assertThat(answer.at("/choices/0/text").asText()).isEqualTo(" token token token");
    assertThat(answer.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(answer.at("/usage/prompt_tokens").asInt()).isEqualTo(2);
    assertThat(answer.at("/usage/total_tokens").asInt()).isEqualTo(5);
  }

  @Test
  void its_stream_carries_what_is_new_and_usage_at_the_end()
      throws IOException, InterruptedException {
    HttpResponse<String> response = server.post(COMPLETIONS, completion("[5,6,7]", STREAM));
    List<JsonNode> events = EmulatedServer.events(response);
    StringBuilder text = new StringBuilder();
    for (JsonNode event : events.subList(0, events.size() - 1)) {
      text.append(event.at("/choices/0/text").asText());
    }
    assertThat(text).hasToString(" token token token");
    assertThat(last(events).path("choices")).isEmpty();
    assertThat(last(events).at("/usage/completion_tokens").asInt()).isEqualTo(3);
    assertThat(response.body()).endsWith("data: [DONE]\n\n");
  }

  @Test
  void a_list_of_prompts_has_a_choice_for_each() throws IOException, InterruptedException {
    JsonNode answer =
        EmulatedServer.JSON.readTree(
            server.post(COMPLETIONS, completion("[[5,6],[7]]", "")).body());
    assertThat(answer.path("choices")).hasSize(2);
    assertThat(answer.at("/choices/1/index").asInt()).isEqualTo(1);
    assertThat(answer.at("/usage/prompt_tokens").asInt()).isEqualTo(3);
  }

  @Test
  void a_chat_s_stream_begins_with_a_role_and_ends_with_a_reason()
      throws IOException, InterruptedException {
    List<JsonNode> events = EmulatedServer.events(server.post(CHAT, chat(STREAM)));
    assertThat(events.get(0).at("/choices/0/delta").toString())
        .isEqualTo("{\"reasoning_content\":null,\"role\":\"assistant\",\"content\":\"\"}");
    assertThat(events.get(1).at("/choices/0/delta/content").asText()).startsWith(" token");
    JsonNode end = events.get(events.size() - 2);
    assertThat(end.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(end.path("object").asText()).isEqualTo("chat.completion.chunk");
    assertThat(last(events).at("/usage/prompt_tokens").asInt()).isEqualTo(6);
  }

  @Test
  void cached_tokens_are_told_if_the_server_reports_them()
      throws IOException, InterruptedException {
    server.post(CHAT, chat(""));
    JsonNode answer = EmulatedServer.JSON.readTree(server.post(CHAT, chat("")).body());
    assertThat(answer.at("/usage/prompt_tokens_details/cached_tokens").asInt()).isEqualTo(5);
    assertThat(answer.at("/choices/0/message/content").asText()).isEqualTo(" token token token");
  }

  @Test
  void what_cannot_be_served_is_a_400_streamed_or_not() throws IOException, InterruptedException {
    String tooLong = "{\"prompt\":[5],\"max_tokens\":5000,\"stream\":true}";
    HttpResponse<String> response = server.post(COMPLETIONS, tooLong);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(EmulatedServer.JSON.readTree(response.body()).path("type").asText())
        .isEqualTo("BadRequestError");
    assertThat(server.post(COMPLETIONS, "{\"model\":\"m\"}").statusCode()).isEqualTo(400);
    assertThat(server.post(CHAT, "{\"model\":\"m\"}").statusCode()).isEqualTo(400);
    assertThat(server.post(CHAT, "{nope").statusCode()).isEqualTo(400);
  }
}
