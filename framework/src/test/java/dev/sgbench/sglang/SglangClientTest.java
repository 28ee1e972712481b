package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sgbench.record.ServerReport;
import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class SglangClientTest {

  private static final Clock CLOCK = new SystemClock();

  @Test
  void a_stream_is_told_in_order_with_true_instants() throws IOException, InterruptedException {
    Call call = one(2, (request, answer) -> answer.stream(good(2)));
    assertThat(call.failure).isNull();
    assertThat(call.totals).containsExactly(1, 2);
    assertThat(call.completion.completionTokens()).isEqualTo(2);
    assertThat(call.connectNanos).isPositive();
    assertThat(call.sent).isGreaterThan(call.start);
    assertThat(call.instants.get(0)).isGreaterThan(call.sent);
    assertThat(call.end).isGreaterThanOrEqualTo(call.instants.get(1));
  }

  @Test
  void the_instant_of_a_token_is_when_its_bytes_could_be_read()
      throws IOException, InterruptedException {
    CompletableFuture<Call> asked = new CompletableFuture<>();
    long[] written = new long[1];
    ScriptedServer.Script halting =
        (request, answer) -> {
          answer.streamHead();
          answer.chunk("data: " + Streams.event(1) + "\n\n");
          asked.get().begun.await();
          written[0] = CLOCK.nanos();
          answer.chunk("data: " + Streams.last(2) + "\n\ndata: [DONE]\n\n");
          answer.streamEnd();
        };
    try (ScriptedServer server = new ScriptedServer(halting);
        SglangClient client = new SglangClient(server.url(), null, CLOCK)) {
      Call call = new Call(client, "r0", 2);
      asked.complete(call);
      call.await();
      assertThat(call.instants.get(0)).isLessThan(written[0]);
      assertThat(call.instants.get(1)).isGreaterThan(written[0]);
    }
  }

  @Test
  void the_request_says_what_was_asked_for() throws IOException, InterruptedException {
    List<ScriptedServer.Request> seen = new ArrayList<>();
    one(
        2,
        (request, answer) -> {
          seen.add(request);
          answer.stream(good(2));
        });
    JsonNode body = new ObjectMapper().readTree(seen.get(0).body());
    assertThat(body)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    "{\"input_ids\":[0,10,200],\"sampling_params\":{\"temperature\":0,"
                        + "\"ignore_eos\":true,\"max_new_tokens\":2},\"stream\":true,\"rid\":\"r0\"}"));
    assertThat(seen.get(0).path()).isEqualTo("/generate");
    assertThat(seen.get(0).headers().toLowerCase(Locale.ROOT))
        .contains("authorization: bearer k", "content-type: application/json")
        .doesNotContain("accept-encoding", "upgrade", "cookie", "expect");
  }

  @Test
  void a_cut_stream_fails_with_url_and_rid() throws IOException, InterruptedException {
    Call call =
        one(
            2,
            (request, answer) -> {
              answer.streamHead();
              answer.chunk("data: " + Streams.event(1) + "\n\n");
              answer.cut();
            });
    assertThat(call.failure)
        .hasMessageContaining("http://127.0.0.1:")
        .hasMessageContaining("request r0, after 1 tokens")
        .hasMessageContaining("is the server alive?");
  }

  @Test
  void a_stream_without_done_fails() throws IOException, InterruptedException {
    Call call = one(2, (request, answer) -> answer.stream(Streams.last(2)));
    assertThat(call.failure).hasMessageContaining("expected the stream to end with [DONE]");
  }

  @Test
  void a_connection_closed_before_the_answer_fails() throws IOException, InterruptedException {
    Call call = one(2, (request, answer) -> answer.cut());
    assertThat(call.failure).hasMessageContaining("request r0, after 0 tokens");
  }

  @Test
  void another_status_fails_with_the_servers_words_and_is_not_retried()
      throws IOException, InterruptedException {
    for (int status : new int[] {400, 401, 429, 500, 503, 302}) {
      try (ScriptedServer server =
          new ScriptedServer((request, answer) -> answer.whole(status, "{\"message\":\"no\"}"))) {
        Call call = call(server.url(), 2);
        assertThat(call.failure)
            .hasMessageContaining("found " + status + " with \"{\"message\":\"no\"}\"");
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @Test
  void an_error_event_fails() throws IOException, InterruptedException {
    Call call = one(2, (request, answer) -> answer.stream("{\"error\":{\"message\":\"bad\"}}"));
    assertThat(call.failure)
        .hasMessageContaining("error within the stream")
        .hasMessageContaining("bad");
  }

  @Test
  void an_abort_fails() throws IOException, InterruptedException {
    Call call =
        one(
            2,
            (request, answer) ->
                answer.stream(
                    Streams.event(1, "{\"type\":\"abort\",\"message\":\"full\"}"), Streams.DONE));
    assertThat(call.failure).hasMessageContaining("aborted").hasMessageContaining("full");
  }

  @Test
  void too_few_tokens_fail() throws IOException, InterruptedException {
    Call call = one(3, (request, answer) -> answer.stream(good(2)));
    assertThat(call.failure)
        .hasMessageContaining("expected exactly 3 tokens")
        .hasMessageContaining("found 2");
  }

  @Test
  void a_server_that_is_not_there_fails() throws IOException, InterruptedException {
    // Bound without listening: nobody else can get the port meanwhile.
    try (Socket unheard = new Socket()) {
      unheard.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertThat(call("http://127.0.0.1:" + unheard.getLocalPort(), 2).failure)
          .hasMessageContaining("Connection refused");
    }
  }

  @Test
  void five_hundred_requests_are_on_the_server_at_once() throws IOException, InterruptedException {
    int many = 500;
    CyclicBarrier all = new CyclicBarrier(many);
    try (ScriptedServer server =
            new ScriptedServer(
                (request, answer) -> {
                  all.await(120, TimeUnit.SECONDS);
                  answer.stream(good(2));
                });
        SglangClient client = new SglangClient(server.url(), null, CLOCK)) {
      List<Call> calls = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        calls.add(new Call(client, "r" + i, 2));
      }
      for (Call call : calls) {
        assertThat(call.await().failure).isNull();
      }
      assertThat(server.connections()).isEqualTo(many);
    }
  }

  @Test
  void a_connection_that_has_not_been_idle_for_long_is_reused()
      throws IOException, InterruptedException {
    try (ScriptedServer server = new ScriptedServer((request, answer) -> answer.stream(good(2)));
        SglangClient client =
            new SglangClient(server.url(), null, CLOCK, false, TimeValue.ofHours(1))) {
      new Call(client, "r0", 2).await();
      assertThat(new Call(client, "r1", 2).await().connectNanos).isZero();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_connection_that_was_idle_for_four_seconds_is_not()
      throws IOException, InterruptedException {
    try (ScriptedServer server = new ScriptedServer((request, answer) -> answer.stream(good(2)));
        SglangClient client = new SglangClient(server.url(), null, CLOCK)) {
      new Call(client, "r0", 2).await();
      Thread.sleep(4_100);
      assertThat(new Call(client, "r1", 2).await().connectNanos).isPositive();
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void closing_fails_what_still_runs() throws IOException, InterruptedException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (ScriptedServer server =
        new ScriptedServer(
            (request, answer) -> {
              arrived.countDown();
              never.await();
            })) {
      SglangClient client = new SglangClient(server.url(), null, CLOCK);
      Call call = new Call(client, "r0", 2);
      arrived.await();
      client.close();
      assertThat(call.await().failure).hasMessageContaining("request r0");
    }
  }

  private static String[] good(int tokens) {
    return new String[] {Streams.event(1), Streams.last(tokens), Streams.DONE};
  }

  private static Call one(int tokens, ScriptedServer.Script script)
      throws IOException, InterruptedException {
    try (ScriptedServer server = new ScriptedServer(script)) {
      return call(server.url(), tokens);
    }
  }

  private static Call call(String url, int tokens) throws InterruptedException {
    try (SglangClient client = new SglangClient(url, "Bearer k", CLOCK)) {
      return new Call(client, "r0", tokens).await();
    }
  }

  private record Ids(List<Integer> ids) implements Prompt {
    @Override
    public int length() {
      return ids.size();
    }

    @Override
    public void fill(int[] target) {
      for (int i = 0; i < ids.size(); i++) {
        target[i] = ids.get(i);
      }
    }
  }

  private static final class Call implements GenerateListener {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Integer> totals = new ArrayList<>();
    private final List<Long> instants = new ArrayList<>();
    private final long start = CLOCK.nanos();
    private long connectNanos;
    private long sent;
    private long end;
    private ServerReport completion;
    private Throwable failure;

    Call(SglangClient client, String rid, int tokens) {
      RequestSpec request = new RequestSpec(0, 0, "default", new Ids(List.of(0, 10, 200)), tokens);
      client.generate(request, rid, this);
    }

    Call await() throws InterruptedException {
      assertThat(over.await(150, TimeUnit.SECONDS)).as("ended").isTrue();
      return this;
    }

    @Override
    public void connected(long nanos) {
      connectNanos = nanos;
    }

    @Override
    public void sent(long instant) {
      sent = instant;
    }

    @Override
    public void tokens(long instant, int total) {
      instants.add(instant);
      totals.add(total);
      begun.countDown();
    }

    @Override
    public void completed(long instant, ServerReport said) {
      end = instant;
      completion = said;
      over.countDown();
    }

    @Override
    public void failed(long instant, Throwable cause) {
      end = instant;
      failure = cause;
      over.countDown();
    }
  }
}
