package dev.sgbench.sglang;

/** The launch flags that this project sets itself; a benchmark's own flags are plain text. */
@DocumentedIn(page = "launch", heading = "启动参数")
@Catalogued("flags:*")
public enum LaunchFlag implements Literal {
  /** The model's folder. */
  MODEL_PATH("--model-path"),
  /** Address to listen on. */
  HOST("--host"),
  /** Port to listen on. */
  PORT("--port"),
  /** Port of the process group; chosen by us, since SGLang's own choice is a race. */
  NCCL_PORT("--nccl-port"),
  /** Seed of sampling and of random weights. */
  RANDOM_SEED("--random-seed"),
  /** Kind of device, {@code cuda} or {@code cpu}. */
  DEVICE("--device"),
  /** Index of the first GPU among the visible ones. */
  BASE_GPU_ID("--base-gpu-id"),
  /** Implementation of attention; {@code torch_native} is the one that runs on any CPU. */
  ATTENTION_BACKEND("--attention-backend"),
  /** Implementation of sampling; {@code pytorch} is the one that runs on any CPU. */
  SAMPLING_BACKEND("--sampling-backend"),
  /** Number format of weights and activations. */
  DTYPE("--dtype"),
  /** No CUDA graphs; there are none on a CPU. */
  DISABLE_CUDA_GRAPH("--disable-cuda-graph"),
  /** How weights are loaded; {@code dummy} makes random ones. */
  LOAD_FORMAT("--load-format"),
  /** Token ids in, token ids out. */
  SKIP_TOKENIZER_INIT("--skip-tokenizer-init"),
  /** Share of the free device memory for weights and KV cache. */
  MEM_FRACTION_STATIC("--mem-fraction-static"),
  /** Bound of the KV cache, in tokens. */
  MAX_TOTAL_TOKENS("--max-total-tokens"),
  /** The ceiling of requests running at once, fixed at start. */
  MAX_RUNNING_REQUESTS("--max-running-requests"),
  /** Makes a raise of the live limit apply at once; since 0.5.3. */
  @DocumentedIn(page = "limits", heading = "优先级调度")
  @Versions(since = "0.5.3")
  ENABLE_PRIORITY_SCHEDULING("--enable-priority-scheduling"),
  /** Serves metrics, and adds times to every answer. */
  ENABLE_METRICS("--enable-metrics"),
  /** A name for the weights, which every answer carries; since 0.5.1. */
  @Versions(since = "0.5.1")
  WEIGHT_VERSION("--weight-version"),
  /** No prefix is reused between requests. */
  DISABLE_RADIX_CACHE("--disable-radix-cache");

  private final String literal;

  LaunchFlag(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
