package dev.sgbench.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sgbench.sglang.LoadField;
import dev.sgbench.sglang.ServerInfoField;
import java.time.Instant;
import java.util.Map;

/** Everything a simulated server tells of itself. */
final class StateEndpoints {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SimulatedServerSpec spec;
  private final Dialect dialect;
  private final Calibration calibration;
  private final SchedulerThread scheduler;
  private final WallClock wall;

  StateEndpoints(
      SimulatedServerSpec spec,
      Dialect dialect,
      Calibration calibration,
      SchedulerThread scheduler,
      WallClock wall) {
    this.spec = spec;
    this.dialect = dialect;
    this.calibration = calibration;
    this.scheduler = scheduler;
    this.wall = wall;
  }

  void modelInfo(HttpCall call, Reply reply) {
    ObjectNode info = JSON.createObjectNode();
    info.put(ServerInfoField.MODEL_PATH.literal(), spec.model());
    info.put("served_model_name", spec.model());
    info.put("tokenizer_path", spec.model());
    info.put("is_generation", true);
    info.putNull("preferred_sampling_params");
    info.put(ServerInfoField.WEIGHT_VERSION.literal(), spec.weightVersion());
    info.put("has_image_understanding", false);
    info.put("has_audio_understanding", false);
    info.put("model_type", "llama");
    info.putArray("architectures").add("LlamaForCausalLM");
    reply.json(200, info.toString());
  }

  void serverInfo(HttpCall call, Reply reply) {
    SchedulerThread.Figures figures = scheduler.figures();
    ObjectNode info = arguments();
    info.put("status", "ready");
    info.put(ServerInfoField.MAX_TOTAL_NUM_TOKENS.literal(), spec.kvTokens());
    info.put(ServerInfoField.MAX_REQ_INPUT_LEN.literal(), spec.longestInput());
    ObjectNode state = info.putArray(ServerInfoField.INTERNAL_STATES.literal()).addObject();
    state.setAll(arguments());
    state.put(dialect.version().limitKey().literal(), figures.limit());
    state.put("last_gen_throughput", figures.throughput());
    state.putObject("memory_usage").put("token_capacity", spec.kvTokens());
    if (dialect.version().tellsEffectiveCeiling()) {
      state.put(ServerInfoField.EFFECTIVE_CEILING.literal(), spec.ceiling());
    }
    info.put(ServerInfoField.VERSION.literal(), spec.version());
    reply.json(200, info.toString());
  }

  private ObjectNode arguments() {
    ObjectNode json = JSON.createObjectNode();
    json.put(ServerInfoField.MODEL_PATH.literal(), spec.model());
    json.put("tokenizer_path", spec.model());
    json.put("served_model_name", spec.model());
    json.put("tp_size", 1).put("dp_size", 1).put("pp_size", 1);
    json.put(ServerInfoField.RANDOM_SEED.literal(), spec.seed());
    json.put(ServerInfoField.MAX_RUNNING_REQUESTS.literal(), spec.ceiling());
    if (dialect.tellsWeights()) {
      json.put(ServerInfoField.WEIGHT_VERSION.literal(), spec.weightVersion());
    }
    for (Map.Entry<String, String> argument : spec.arguments().entrySet()) {
      String name = argument.getKey().substring(2).replace('-', '_');
      if (!json.has(name)) {
        json.set(name, value(argument.getValue()));
      }
    }
    json.put("simulated_with", calibration.label(spec));
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

  /** The whole of it, or with {@code include=core} what every version tells. */
  void loads(HttpCall call, Reply reply) {
    SchedulerThread.Figures figures = scheduler.loadFigures();
    ObjectNode all = JSON.createObjectNode();
    all.put("timestamp", Instant.now().toString());
    all.put(ServerInfoField.VERSION.literal(), spec.version());
    all.put("accelerator", "simulated " + calibration.gpu()).put("num_accelerators", 1);
    ObjectNode load = all.putArray(LoadField.LOADS.literal()).addObject();
    load.put("timestamp", wall.epochSeconds(figures.instant())).put("dp_rank", 0);
    core(load, figures);
    if (!call.query().contains("include=core")) {
      load.putObject("memory").put("token_capacity", spec.kvTokens());
      load.putObject("queues").put("waiting", figures.waiting()).put("grammar", 0);
    }
    if (dialect.aggregatesLoads()) {
      ObjectNode sum = all.putObject("aggregate");
      sum.put("total_running_reqs", figures.running());
      sum.put("total_waiting_reqs", figures.waiting());
      sum.put("total_tokens", figures.usedTokens());
    }
    reply.json(200, all.toString());
  }

  private void core(ObjectNode load, SchedulerThread.Figures figures) {
    load.put(LoadField.NUM_RUNNING_REQS.literal(), figures.running());
    load.put(LoadField.NUM_WAITING_REQS.literal(), figures.waiting());
    load.put("num_waiting_uncached_tokens", figures.waitingTokens());
    load.put(LoadField.NUM_USED_TOKENS.literal(), figures.usedTokens());
    load.put("num_total_tokens", figures.usedTokens() + figures.waitingTokens());
    load.put(ServerInfoField.MAX_TOTAL_NUM_TOKENS.literal(), spec.kvTokens());
    load.put(ServerInfoField.MAX_RUNNING_REQUESTS.literal(), spec.ceiling());
    load.put("token_usage", figures.usedTokens() / (double) spec.kvTokens());
    load.put(LoadField.GEN_THROUGHPUT.literal(), figures.throughput());
    load.put("cache_hit_rate", figures.hitRate());
    load.put("utilization", 0.0);
  }

  void load(HttpCall call, Reply reply) {
    SchedulerThread.Figures figures = scheduler.figures();
    long tokens = figures.usedTokens() + figures.waitingTokens();
    if (!dialect.loadCounts()) {
      reply.json(200, JSON.createObjectNode().put(LoadField.LOAD.literal(), tokens).toString());
      return;
    }
    ArrayNode ranks = JSON.createArrayNode();
    ObjectNode load = ranks.addObject().put("dp_rank", 0);
    load.put(LoadField.NUM_REQS.literal(), figures.running() + figures.waiting());
    load.put(LoadField.NUM_WAITING_REQS.literal(), figures.waiting());
    load.put(LoadField.NUM_TOKENS.literal(), tokens);
    reply.json(200, ranks.toString());
  }

  void models(HttpCall call, Reply reply) {
    ObjectNode all = JSON.createObjectNode().put("object", "list");
    all.putArray("data").add(model());
    reply.json(200, all.toString());
  }

  void model(HttpCall call, Reply reply) {
    reply.json(200, model().toString());
  }

  private ObjectNode model() {
    ObjectNode model = JSON.createObjectNode();
    model.put("id", spec.model()).put("object", "model");
    model.put("created", (long) wall.epochSeconds(wall.now())).put("owned_by", "sglang");
    model.put("root", spec.model()).putNull("parent");
    return model.put("max_model_len", spec.contextLength());
  }
}
