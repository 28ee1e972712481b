package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** A simulated server of some version, and a client for it. */
final class EmulatedServer implements AutoCloseable {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final SimulatedServer server;

  EmulatedServer(String version, String... args) {
    Calibration calibration = Calibration.shipped();
    server =
        SimulatedServer.start(
            SimulatedArguments.parse(List.of(args), "llama-2-7b-hf", version, 7, calibration),
            calibration,
            0);
  }

  String url() {
    return server.url();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    return client.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return client.send(request(path, body), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> begin(String path, String body) {
    return client.sendAsync(request(path, body), BodyHandlers.ofString());
  }

  private HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(get(path).body());
  }

  /** Asks again and again until a number of an answer is the one expected. */
  void await(String path, String pointer, int number) throws IOException, InterruptedException {
    while (json(path).at(pointer).asInt() != number) {
      Thread.sleep(1);
    }
  }

  /** Asks again and again until an answer is as expected. */
  void await(String path, Predicate<String> expected) throws IOException, InterruptedException {
    while (!expected.test(get(path).body())) {
      Thread.sleep(1);
    }
  }

  /** The events of a stream, its last one, which says that it is done, left out. */
  static List<JsonNode> events(HttpResponse<String> response) throws IOException {
    List<JsonNode> events = new ArrayList<>();
    for (String line : response.body().lines().filter(line -> !line.isEmpty()).toList()) {
      String data = line.substring("data: ".length());
      if (!data.equals("[DONE]")) {
        events.add(JSON.readTree(data));
      }
    }
    return events;
  }

  @Override
  public void close() {
    server.close();
  }
}
