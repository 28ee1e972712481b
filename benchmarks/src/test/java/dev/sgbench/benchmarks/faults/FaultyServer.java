package dev.sgbench.benchmarks.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks SGLang's protocol, and from some request on speaks it wrongly. */
final class FaultyServer implements AutoCloseable {

  static final String VERSION = "0.5.23";

  /** What it does from the request on. */
  enum Fault {
    CUT,
    TOKEN_TOO_FEW,
    REFUSE,
    SILENCE
  }

  private static final Pattern ASKED = Pattern.compile("\"max_new_tokens\"\\s*:\\s*(\\d+)");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private final Fault fault;
  private final int from;
  private volatile boolean silent;

  /**
   * @param from the first request that goes wrong, from 0
   */
  FaultyServer(Fault fault, int from) throws IOException {
    this.fault = fault;
    this.from = from;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/server_info", exchange -> answer(exchange, info()));
    server.createContext("/v1/loads", exchange -> answer(exchange, LOADS));
    server.createContext("/abort_request", exchange -> answer(exchange, ""));
    server.createContext("/generate", this::generate);
    server.start();
  }

  private static final String LOADS =
      """
      {"loads":[{"num_running_reqs":0,"num_waiting_reqs":0,"num_used_tokens":0,
                 "gen_throughput":0.0}]}
      """;

  private static String info() {
    return """
        {"model_path":"tiny","random_seed":7,"version":"%s","max_total_num_tokens":20000,
         "max_running_requests":16,"internal_states":[
          {"effective_max_running_requests_per_dp":16,"pp_max_micro_batch_size":16}]}
        """
        .formatted(VERSION);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (silent) {
      // Its HTTP process is gone from everybody's sight, the connection stays open.
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void generate(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher asked = ASKED.matcher(body);
    if (!asked.find()) {
      throw new IOException("no max_new_tokens in " + body);
    }
    int tokens = Integer.parseInt(asked.group(1));
    boolean wrong = requests.getAndIncrement() >= from;
    if (wrong && fault == Fault.SILENCE) {
      silent = true;
      return;
    }
    if (wrong && fault == Fault.REFUSE) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    int sent = wrong && fault == Fault.TOKEN_TOO_FEW ? tokens - 1 : tokens;
    for (int i = 1; i <= sent; i++) {
      event(out, i, i == sent);
      if (wrong && fault == Fault.CUT && i == 2) {
        out.flush();
        throw new IOException("cut");
      }
    }
    out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  private static void event(OutputStream out, int tokens, boolean last) throws IOException {
    String reason = last ? "{\"type\":\"length\",\"length\":" + tokens + "}" : "null";
    String event =
        "data: {\"output_ids\":[1],\"meta_info\":{\"id\":\"x\",\"finish_reason\":"
            + reason
            + ",\"prompt_tokens\":10,\"completion_tokens\":"
            + tokens
            + ",\"cached_tokens\":0}}\n\n";
    out.write(event.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
