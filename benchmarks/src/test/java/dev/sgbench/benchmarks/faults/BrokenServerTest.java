package dev.sgbench.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.sgbench.benchmarks.faults.ChildRun.Ended;
import dev.sgbench.benchmarks.faults.FaultyServer.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that is not what it should be ends the run; what it had served by then is on disk. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenServerTest {

  @TempDir Path folder;

  private Ended run(String bench, String url) throws IOException, InterruptedException {
    return ChildRun.run(folder, bench, "--servers", url);
  }

  /** All 20 requests of the warm-up go well, and five of the next 20. */
  private String broken(Fault fault) throws IOException, InterruptedException {
    try (FaultyServer server = new FaultyServer(fault, 25)) {
      Ended ended = run("faults.Small$", server.url());
      assertThat(ended.code()).as(ended.err()).isEqualTo(1);
      assertThat(Reports.succeeded(folder)).isBetween(20L, 25L);
      assertThat(ended.err()).containsPattern("request \\d").contains("server 0");
      return Reports.requests(folder).stream()
          .filter(row -> !row.get("error").isEmpty())
          .filter(row -> !row.get("error").contains("the run ended before"))
          .findFirst()
          .orElseThrow()
          .get("error");
    }
  }

  @Test
  void a_stream_that_is_cut() throws IOException, InterruptedException {
    assertThat(broken(Fault.CUT)).contains("after 2 tokens");
  }

  @Test
  void a_token_too_few() throws IOException, InterruptedException {
    assertThat(broken(Fault.TOKEN_TOO_FEW))
        .contains("expected exactly 5 tokens")
        .contains("found 4");
  }

  @Test
  void a_request_that_is_refused() throws IOException, InterruptedException {
    assertThat(broken(Fault.REFUSE)).contains("503");
  }

  @Test
  void nothing_listens() throws IOException, InterruptedException {
    // Bound without listening: nobody else can get the port meanwhile.
    try (Socket unheard = new Socket()) {
      unheard.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = unheard.getLocalPort();
      Ended ended = run("faults.Small$", "http://127.0.0.1:" + port);
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains("127.0.0.1:" + port, "refused");
    }
  }

  @Test
  void something_that_is_no_sglang() throws IOException, InterruptedException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'h', 'i'});
          exchange.close();
        });
    other.start();
    Ended ended = run("faults.Small$", "http://127.0.0.1:" + other.getAddress().getPort());
    other.stop(0);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("SglangException", "/server_info", "hi");
  }

  @Test
  void another_version_than_declared() throws IOException, InterruptedException {
    try (FaultyServer server = new FaultyServer(Fault.CUT, 0)) {
      Ended ended = run("OldVersion", server.url());
      assertThat(ended.err())
          .contains("the benchmark declares SGLang 0.5.11")
          .contains(server.url() + " runs 0.5.23");
      assertThat(ended.code()).isEqualTo(2);
    }
  }

  @Test
  void a_batch_above_the_ceiling_found() throws IOException, InterruptedException {
    try (FaultyServer server = new FaultyServer(Fault.REFUSE, 0)) {
      Ended ended =
          ChildRun.run(folder, "SmallBatches", "--servers", server.url(), "-p", "batchSize=17");
      assertThat(ended.err()).contains("a batch of 17 could not run at once", "at most 16");
      assertThat(ended.code()).isEqualTo(2);
      assertThat(Reports.requests(folder)).isEmpty();
    }
  }

  @Test
  void a_batch_above_the_kv_cache_found() throws IOException, InterruptedException {
    try (FaultyServer server = new FaultyServer(Fault.REFUSE, 0)) {
      Ended ended =
          ChildRun.run(folder, "SmallBatches", "--servers", server.url(), "-p", "input=4996");
      assertThat(ended.err())
          .contains("a batch of 4 holds up to 20004 tokens", "KV cache was found to hold 20000");
      assertThat(ended.code()).isEqualTo(2);
      assertThat(Reports.requests(folder)).isEmpty();
    }
  }
}
