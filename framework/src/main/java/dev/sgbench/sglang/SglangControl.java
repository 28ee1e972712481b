package dev.sgbench.sglang;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.routing.ServerView.Reported;
import dev.sgbench.sglang.ControlHttp.Answer;
import dev.sgbench.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;

/**
 * Asks and tells one server things beside the measured streams. Every call blocks; every answer
 * that is not as documented is a {@link SglangException} with the server's own words.
 */
public final class SglangControl implements AutoCloseable {

  private static final SglangVersion TELLS_THE_TRUTH_ABOUT_LIMITS = SglangVersion.parse("0.5.2");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ControlHttp http;
  private final Endpoint infoEndpoint;
  private final ServerFacts facts;

  /**
   * Reads the server's version, on which every later call goes by.
   *
   * @param url of the server, such as {@code http://127.0.0.1:30000}
   * @param authorization value of the header of that name, or null to send none
   * @throws SglangException if it does not answer as SGLang does
   */
  public SglangControl(String url, String authorization) {
    this.http = new ControlHttp(url, authorization);
    Answer answer = http.get(Endpoint.SERVER_INFO);
    boolean old = answer.status() == HttpStatus.SC_NOT_FOUND;
    this.infoEndpoint = old ? Endpoint.GET_SERVER_INFO : Endpoint.SERVER_INFO;
    this.facts = facts((old ? http.get(infoEndpoint) : answer).json());
  }

  /** What the server told of itself when this was made. */
  public ServerFacts facts() {
    return facts;
  }

  /** The live limit of running requests. */
  public int limit() {
    JsonNode state = http.get(infoEndpoint).json().path(ServerInfoField.INTERNAL_STATES.literal());
    return require(state.path(0), facts.version().limitKey()).asInt();
  }

  /**
   * Changes the live limit and reads it back, since the answer alone proves nothing.
   *
   * @throws SglangException if it is not {@code limit} then
   */
  public void setLimit(int limit) {
    LimitField key = facts.version().limitKey();
    Answer answer =
        http.post(
            Endpoint.SET_INTERNAL_STATE,
            ControlHttp.json(
                Map.of(LimitField.SERVER_ARGS.literal(), Map.of(key.literal(), limit))));
    if (facts.version().atLeast(TELLS_THE_TRUTH_ABOUT_LIMITS)) {
      answer.ok();
    }
    int found = limit();
    if (found != limit) {
      throw new SglangException(
          answer.call()
              + ": expected "
              + key.literal()
              + " to become "
              + limit
              + ", found "
              + found
              + " (answer "
              + answer.body()
              + "); it must lie between 1 and the ceiling, "
              + facts.maxRunningCeiling());
    }
  }

  /**
   * The server's own figures, stamped when they arrived.
   *
   * @throws IllegalStateException if its version has none
   */
  public Reported load(Clock clock) {
    Endpoint endpoint = facts.version().loadEndpoint();
    JsonNode answer = http.get(endpoint).json();
    long instant = clock.nanos();
    if (endpoint == Endpoint.GET_LOAD) {
      JsonNode load = answer.path(0);
      int waiting = require(load, LoadField.NUM_WAITING_REQS).asInt();
      int running = require(load, LoadField.NUM_REQS).asInt() - waiting;
      return new Reported(
          instant, running, waiting, require(load, LoadField.NUM_TOKENS).asLong(), Double.NaN);
    }
    JsonNode load = answer.path(LoadField.LOADS.literal()).path(0);
    return new Reported(
        instant,
        require(load, LoadField.NUM_RUNNING_REQS).asInt(),
        require(load, LoadField.NUM_WAITING_REQS).asInt(),
        require(load, LoadField.NUM_USED_TOKENS).asLong(),
        require(load, LoadField.GEN_THROUGHPUT).asDouble());
  }

  /** Name of the device that the server computes on; empty if it does not say. */
  public Optional<String> accelerator() {
    JsonNode answer = http.get(facts.version().loadEndpoint()).json();
    return Optional.ofNullable(answer.path(LoadField.ACCELERATOR.literal()).textValue());
  }

  /**
   * Empties the prefix cache. The server does that only while nothing runs or waits, so success
   * proves it idle.
   */
  public void flushCache() {
    http.post(Endpoint.FLUSH_CACHE, "").ok();
  }

  /** Asks for a request to be given up; its stream ends with an abort. */
  public void abort(String rid) {
    http.post(Endpoint.ABORT_REQUEST, ControlHttp.json(Map.of(GenerateField.RID.literal(), rid)))
        .ok();
  }

  @Override
  public void close() {
    http.close();
  }

  private static ServerFacts facts(JsonNode info) {
    SglangVersion version = SglangVersion.parse(require(info, ServerInfoField.VERSION).asText());
    ObjectNode arguments = info.deepCopy();
    arguments.remove(ServerInfoField.INTERNAL_STATES.literal());
    return new ServerFacts(
        version,
        require(info, ServerInfoField.MODEL_PATH).asText(),
        require(info, ServerInfoField.RANDOM_SEED).asLong(),
        ceiling(version, info),
        require(info, ServerInfoField.MAX_TOTAL_NUM_TOKENS).asLong(),
        MAPPER.convertValue(arguments, new TypeReference<Map<String, Object>>() {}));
  }

  private static int ceiling(SglangVersion version, JsonNode info) {
    if (version.tellsEffectiveCeiling()) {
      JsonNode state = info.path(ServerInfoField.INTERNAL_STATES.literal()).path(0);
      return require(state, ServerInfoField.EFFECTIVE_CEILING).asInt();
    }
    JsonNode asked = require(info, ServerInfoField.MAX_RUNNING_REQUESTS);
    if (asked.isNull()) {
      throw new SglangException(
          "SGLang "
              + version
              + " tells its ceiling only if it was given: start the server with "
              + LaunchFlag.MAX_RUNNING_REQUESTS.literal());
    }
    return asked.asInt();
  }

  private static JsonNode require(JsonNode node, Literal field) {
    JsonNode value = node.path(field.literal());
    if (value.isMissingNode()) {
      throw new SglangException(
          "expected the field \"" + field.literal() + "\" in SGLang's answer, found " + node);
    }
    return value;
  }
}
