package dev.sgbench.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.sglang.GenerateField;
import dev.sgbench.sglang.LimitField;
import dev.sgbench.sglang.LoadField;
import dev.sgbench.sglang.ServerInfoField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Everything a simulated server tells of itself, and what can be changed; as SGLang 0.5.17. */
final class StateEndpoints {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SimulatedServerSpec spec;
  private final Calibration calibration;
  private final SchedulerThread scheduler;

  StateEndpoints(SimulatedServerSpec spec, Calibration calibration, SchedulerThread scheduler) {
    this.spec = spec;
    this.calibration = calibration;
    this.scheduler = scheduler;
  }

  void modelInfo(Reply reply) {
    ObjectNode info = JSON.createObjectNode();
    info.put(ServerInfoField.MODEL_PATH.literal(), spec.model());
    info.put("tokenizer_path", spec.model());
    info.put("is_generation", true);
    info.putNull("preferred_sampling_params");
    info.put("weight_version", "default");
    info.put("has_image_understanding", false);
    info.put("has_audio_understanding", false);
    reply.json(200, info.toString());
  }

  void serverInfo(Reply reply) {
    SchedulerThread.Figures figures = scheduler.figures();
    ObjectNode info = arguments();
    info.put("status", "ready");
    info.put(ServerInfoField.MAX_TOTAL_NUM_TOKENS.literal(), spec.kvTokens());
    ObjectNode state = info.putArray(ServerInfoField.INTERNAL_STATES.literal()).addObject();
    state.setAll(arguments());
    state.put(LimitField.PP_MAX_MICRO_BATCH_SIZE.literal(), figures.limit());
    state.put("last_gen_throughput", figures.throughput());
    state.putObject("memory_usage").put("token_capacity", spec.kvTokens());
    state.put(ServerInfoField.EFFECTIVE_CEILING.literal(), spec.ceiling());
    info.put(ServerInfoField.VERSION.literal(), spec.version());
    reply.json(200, info.toString());
  }

  private ObjectNode arguments() {
    ObjectNode json = JSON.createObjectNode();
    json.put(ServerInfoField.MODEL_PATH.literal(), spec.model());
    json.put(ServerInfoField.RANDOM_SEED.literal(), spec.seed());
    json.put(ServerInfoField.MAX_RUNNING_REQUESTS.literal(), spec.ceiling());
    for (Map.Entry<String, String> argument : spec.arguments().entrySet()) {
      String name = argument.getKey().substring(2).replace('-', '_');
      if (!json.has(name)) {
        json.set(name, value(argument.getValue()));
      }
    }
    json.put("simulated_with", calibration.identity());
    return json;
  }

  private static JsonNode value(String text) {
    if (text.isEmpty()) {
      return JSON.getNodeFactory().booleanNode(true);
    }
    return text.matches("-?\\d{1,9}")
        ? JSON.getNodeFactory().numberNode(Integer.parseInt(text))
        : JSON.getNodeFactory().textNode(text);
  }

  void loads(Reply reply) {
    SchedulerThread.Figures figures = scheduler.figures();
    ObjectNode all = JSON.createObjectNode();
    all.put("timestamp", Instant.now().toString());
    all.put(ServerInfoField.VERSION.literal(), spec.version());
    all.put("accelerator", "simulated " + calibration.gpu());
    ObjectNode load = all.putArray(LoadField.LOADS.literal()).addObject();
    load.put("dp_rank", 0);
    load.put(LoadField.NUM_RUNNING_REQS.literal(), figures.running());
    load.put(LoadField.NUM_WAITING_REQS.literal(), figures.waiting());
    load.put(LoadField.NUM_USED_TOKENS.literal(), figures.usedTokens());
    load.put(ServerInfoField.MAX_TOTAL_NUM_TOKENS.literal(), spec.kvTokens());
    load.put(ServerInfoField.MAX_RUNNING_REQUESTS.literal(), spec.ceiling());
    load.put("token_usage", usage(figures));
    load.put(LoadField.GEN_THROUGHPUT.literal(), figures.throughput());
    load.put("cache_hit_rate", 0.0);
    reply.json(200, all.toString());
  }

  void load(Reply reply) {
    SchedulerThread.Figures figures = scheduler.figures();
    ArrayNode ranks = JSON.createArrayNode();
    ObjectNode load = ranks.addObject().put("dp_rank", 0);
    load.put(LoadField.NUM_REQS.literal(), figures.running() + figures.waiting());
    load.put(LoadField.NUM_WAITING_REQS.literal(), figures.waiting());
    load.put(LoadField.NUM_TOKENS.literal(), figures.usedTokens());
    reply.json(200, ranks.toString());
  }

  void metrics(Reply reply) {
    SchedulerThread.Figures figures = scheduler.figures();
    StringBuilder text = new StringBuilder();
    gauge(text, LoadField.NUM_RUNNING_REQS.literal(), figures.running());
    gauge(text, "num_queue_reqs", figures.waiting());
    gauge(text, LoadField.NUM_USED_TOKENS.literal(), (double) figures.usedTokens());
    gauge(text, "token_usage", usage(figures));
    gauge(text, LoadField.GEN_THROUGHPUT.literal(), figures.throughput());
    gauge(text, "num_retracted_reqs", (double) figures.retractions());
    gauge(text, ServerInfoField.MAX_TOTAL_NUM_TOKENS.literal(), spec.kvTokens());
    reply.metrics(text.toString());
  }

  private void gauge(StringBuilder text, String name, double value) {
    text.append("# TYPE sglang:").append(name).append(" gauge\n");
    text.append("sglang:").append(name);
    text.append("{engine_type=\"unified\",model_name=\"").append(spec.model()).append("\"} ");
    text.append(String.format(Locale.ROOT, "%s", value)).append('\n');
  }

  private double usage(SchedulerThread.Figures figures) {
    return figures.usedTokens() / (double) spec.kvTokens();
  }

  void models(Reply reply) {
    ObjectNode all = JSON.createObjectNode().put("object", "list");
    ObjectNode model = all.putArray("data").addObject();
    model.put("id", spec.model()).put("object", "model").put("owned_by", "sglang");
    model.put("root", spec.model()).putNull("parent");
    model.put("max_model_len", spec.contextLength());
    reply.json(200, all.toString());
  }

  /** 0.5.15 and later say {@code [false]} to a value they do not take. */
  void setInternalState(byte[] body, Reply reply) {
    JsonNode values = parse(body).path(LimitField.SERVER_ARGS.literal());
    JsonNode limit = values.path(LimitField.PP_MAX_MICRO_BATCH_SIZE.literal());
    if (!values.isObject() || (!limit.isMissingNode() && !limit.isInt())) {
      reply.json(400, error("a whole number is expected as the limit, found " + limit));
    } else if (values.size() != 1 || limit.isMissingNode()) {
      reply.json(200, "[false]");
    } else {
      scheduler.changeLimit(limit.asInt(), taken -> reply.json(200, "[" + taken + "]"));
    }
  }

  void flushCache(Reply reply) {
    scheduler.askIdle(
        idle ->
            reply.json(
                idle ? 200 : 400, idle ? "\"Cache flushed.\"" : error("requests are running")));
  }

  void abortRequest(byte[] body, Reply reply) {
    JsonNode request = parse(body);
    boolean all = request.path("abort_all").asBoolean(false);
    scheduler.abort(all ? "" : request.path(GenerateField.RID.literal()).asText());
    reply.empty(200);
  }

  private static JsonNode parse(byte[] body) {
    try {
      return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  private static String error(String message) {
    ObjectNode error = JSON.createObjectNode();
    error
        .putObject(GenerateField.ERROR.literal())
        .put(GenerateField.ERROR_MESSAGE.literal(), message);
    return error.toString();
  }
}
