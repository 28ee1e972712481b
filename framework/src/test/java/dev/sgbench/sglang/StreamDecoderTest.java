package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.record.ServerReport;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamDecoderTest {

  private final List<Integer> totals = new ArrayList<>();
  private final StreamDecoder decoder = new StreamDecoder(totals::add);

  @Test
  void a_captured_stream_is_read_whole() {
    feed(Streams.captured("stream-0.5.17.txt"));
    assertThat(totals).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    assertThat(decoder.done()).isTrue();
    ServerReport completion = FinalEvent.read(decoder.lastEvent());
    assertThat(completion.finishReason()).isEqualTo("length");
    assertThat(completion.promptTokens()).isEqualTo(20);
    assertThat(completion.completionTokens()).isEqualTo(8);
    assertThat(completion.retractions()).isZero();
    assertThat(completion.e2eLatency()).isEqualTo(0.060440807999952995);
    assertThat(completion.queueTime()).isEqualTo(0.0002696514129638672);
  }

  @Test
  void a_captured_stream_may_be_cut_anywhere() {
    String stream = Streams.captured("stream-0.5.17.txt");
    for (int size : new int[] {1, 2, 7, 64, 399, 400, 1000}) {
      totals.clear();
      StreamDecoder fresh = new StreamDecoder(totals::add);
      for (int from = 0; from < stream.length(); from += size) {
        feed(fresh, stream.substring(from, Math.min(stream.length(), from + size)));
      }
      assertThat(totals).as("pieces of %d bytes", size).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
      assertThat(fresh.done()).isTrue();
      assertThat(FinalEvent.read(fresh.lastEvent()).completionTokens()).isEqualTo(8);
    }
  }

  @Test
  void an_event_may_bring_several_tokens_or_none() {
    feed(data(Streams.event(1)) + data(Streams.event(4)) + data(Streams.event(4)));
    assertThat(totals).containsExactly(1, 4);
  }

  @Test
  void a_count_within_a_text_is_not_the_count() {
    feed(
        "data: {\"text\":\"\\\"completion_tokens\\\":99\",\"meta_info\":"
            + "{\"completion_tokens\":2,\"x\":\"\\\"completion_tokens\\\":77\"}}\n\n");
    assertThat(totals).containsExactly(2);
  }

  @Test
  void a_key_that_ends_like_the_count_is_not_the_count() {
    feed("data: {\"meta_info\":{\"completion_tokens\": 3,\"x_completion_tokens\":9}}\n\n");
    assertThat(totals).containsExactly(3);
  }

  @Test
  void what_a_version_does_not_tell_is_absent() {
    ServerReport completion = FinalEvent.read(Streams.last(5).getBytes(StandardCharsets.UTF_8));
    assertThat(completion.queueTime()).isNaN();
    assertThat(completion.e2eLatency()).isNaN();
    assertThat(completion.retractions()).isEqualTo(-1);
  }

  @Test
  void a_modified_0_4_9_tells_its_queue_time_as_two_instants() {
    feed(
        data(
            "{\"text\":\" a\",\"meta_info\":{\"id\":\"r\",\"finish_reason\":{\"type\":\"length\",\"length\":1},"
                + "\"prompt_tokens\":3,\"completion_tokens\":1,\"cached_tokens\":0,\"hidden_states\":[],"
                + "\"server_created_time\":null,\"server_first_token_time\":null,"
                + "\"queue_time_start\":1753250000.25,\"queue_time_end\":1753250000.75,"
                + "\"queue_length\":2,\"e2e_latency\":0.9}}"));

    ServerReport report = FinalEvent.read(decoder.lastEvent());

    assertThat(report.queueTime()).isEqualTo(0.5);
    assertThat(report.e2eLatency()).isEqualTo(0.9);
    assertThat(report.weightVersion()).isEmpty();
    assertThat(report.retractions()).isEqualTo(-1);
  }

  @Test
  void an_error_event_is_an_error_with_the_servers_words() {
    assertThatThrownBy(() -> feed(Streams.captured("error-0.5.17.txt")))
        .isInstanceOf(SglangException.class)
        .hasMessageContaining("longer than the model's context length (4096 tokens)");
  }

  @Test
  void an_event_without_a_count_is_an_error() {
    assertThatThrownBy(() -> feed(data("{\"meta_info\":{}}")))
        .hasMessageContaining("expected completion_tokens in every event");
  }

  @Test
  void a_falling_count_is_an_error() {
    assertThatThrownBy(() -> feed(data(Streams.event(3)) + data(Streams.event(2))))
        .hasMessageContaining("found 2 after 3");
  }

  @Test
  void a_line_that_is_no_event_is_an_error() {
    assertThatThrownBy(() -> feed("event: x\n")).hasMessageContaining("found \"event: x\"");
  }

  @Test
  void an_event_after_the_end_is_an_error() {
    assertThatThrownBy(() -> feed(data(Streams.DONE) + data(Streams.event(1))))
        .hasMessageContaining("expected nothing after [DONE]");
  }

  @Test
  void a_last_event_without_reason_is_an_error() {
    assertThatThrownBy(() -> FinalEvent.read(Streams.event(1).getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("expected a finish reason");
  }

  private static String data(String event) {
    return "data: " + event + "\n\n";
  }

  private void feed(String text) {
    feed(decoder, text);
  }

  private static void feed(StreamDecoder decoder, String text) {
    decoder.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }
}
