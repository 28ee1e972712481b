package dev.sgbench.sglang;

/** The launch flags that change how long a step takes, and that no simulation models. */
@DocumentedIn(page = "launch", heading = "影响步时的参数")
@Catalogued("flags:*")
public enum StepTimeFlag implements Literal {
  /** How CUDA graphs of prefill passes are captured; since 0.5.14. */
  @Versions(since = "0.5.14")
  CUDA_GRAPH_BACKEND_PREFILL("--cuda-graph-backend-prefill"),
  /** Number format of the KV cache. */
  KV_CACHE_DTYPE("--kv-cache-dtype"),
  /** How weights are quantized. */
  QUANTIZATION("--quantization"),
  /** GPUs that compute each layer together; {@code --tensor-parallel-size} before 0.5.14. */
  @Versions(since = "0.5.14")
  TP_SIZE("--tp-size"),
  /** Whether kernels are compiled for the model. */
  ENABLE_TORCH_COMPILE("--enable-torch-compile"),
  /** How tokens are guessed ahead. */
  SPECULATIVE_ALGORITHM("--speculative-algorithm");

  private final String literal;

  StepTimeFlag(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
