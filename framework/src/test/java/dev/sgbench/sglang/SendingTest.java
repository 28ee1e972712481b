package dev.sgbench.sglang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.record.ServerReport;
import dev.sgbench.time.Clock;
import dev.sgbench.time.SystemClock;
import dev.sgbench.workload.Prompt;
import dev.sgbench.workload.RequestSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who writes a request to its connection. */
@Timeout(120)
class SendingTest {

  private static final Clock CLOCK = new SystemClock();

  @Test
  void a_request_reaches_the_server_while_the_io_thread_is_busy()
      throws IOException, InterruptedException {
    Semaphore arrived = new Semaphore(0);
    try (ScriptedServer server = answering(arrived);
        SglangClient client = patient(server)) {
      openTwoConnections(client);
      arrived.drainPermits();
      Busy busy = new Busy();
      client.generate(request(1), "busy", busy);
      arrived.acquire();
      busy.reached.await();
      Call late = new Call(client, request(1), "late");
      assertThat(arrived.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
      assertThat(late.answer).isNotDone();
      busy.release.countDown();
      busy.over.await();
      late.answer.join();
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void what_the_socket_does_not_take_at_once_follows() throws IOException {
    RequestSpec large = request(2_000_000);
    try (ScriptedServer server = answering(new Semaphore(0));
        SglangClient client = patient(server)) {
      for (int i = 0; i < 3; i++) {
        new Call(client, request(1), "small-" + i).answer.join();
        new Call(client, large, "large-" + i).answer.join();
      }
      List<ScriptedServer.Request> seen = server.requests();
      for (int i = 0; i < 3; i++) {
        assertThat(seen.get(2 * i + 1).body().getBytes(StandardCharsets.UTF_8))
            .isEqualTo(GenerateBody.encode(large, "large-" + i));
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** However slow the machine, a connection that stands open is used. */
  private static SglangClient patient(ScriptedServer server) {
    return new SglangClient(server.url(), null, CLOCK, false, TimeValue.ofHours(1));
  }

  private static void openTwoConnections(SglangClient client) throws InterruptedException {
    Busy first = new Busy();
    client.generate(request(1), "first", first);
    first.reached.await();
    Call second = new Call(client, request(1), "second");
    first.release.countDown();
    first.over.await();
    second.answer.join();
  }

  private static ScriptedServer answering(Semaphore arrived) {
    return new ScriptedServer(
        (request, answer) -> {
          arrived.release();
          answer.stream(Streams.event(1), Streams.last(2), Streams.DONE);
        });
  }

  private static RequestSpec request(int inputTokens) {
    return new RequestSpec(0, 0, "default", new Sevens(inputTokens), 2);
  }

  private record Sevens(int length) implements Prompt {
    @Override
    public void fill(int[] target) {
      Arrays.fill(target, 0, length, 1234567);
    }
  }

  private static final class Call implements GenerateListener {
    private final CompletableFuture<ServerReport> answer = new CompletableFuture<>();

    Call(SglangClient client, RequestSpec request, String rid) {
      client.generate(request, rid, this);
    }

    @Override
    public void connected(long nanos) {}

    @Override
    public void sent(long instant) {}

    @Override
    public void tokens(long instant, int total) {}

    @Override
    public void completed(long instant, ServerReport said) {
      answer.complete(said);
    }

    @Override
    public void failed(long instant, Throwable cause) {
      answer.completeExceptionally(cause);
    }
  }

  /** Holds the IO thread up from its first token until released. */
  private static final class Busy implements GenerateListener {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @Override
    public void connected(long nanos) {}

    @Override
    public void sent(long instant) {}

    @Override
    public void tokens(long instant, int total) {
      reached.countDown();
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("nobody interrupts the IO thread", e);
      }
    }

    @Override
    public void completed(long instant, ServerReport said) {
      over.countDown();
    }

    @Override
    public void failed(long instant, Throwable cause) {
      throw new AssertionError("this stream is served", cause);
    }
  }
}
