package dev.sgbench.api;

/**
 * Names of SGLang's launch flags, for {@link NodeBench#serverArgs()} and the like: {@code
 * Flags.MAX_RUNNING_REQUESTS + 256}, {@code Flags.DISABLE_RADIX_CACHE}. Whether the declared version
 * has a flag is checked when the benchmark is compiled. Plain text does as well, and is the way to
 * flags of a version that is newer than these.
 *
 * <p>Made from the catalogue of flags, which knows the releases from 0.4.9.post3 to 0.5.23: a flag that takes one
 * value ends with {@code =}, one that takes several with a space.
 */
public final class Flags {

  private Flags() {}

  /** A switch; SGLang 0.5.4 and newer. */
  public static final String ABORT_ON_PRIORITY_WHEN_DISABLED = "--abort-on-priority-when-disabled";

  /** One value of type str; SGLang 0.5.8 and newer. */
  public static final String ADMIN_API_KEY = "--admin-api-key=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ALLOW_AUTO_TRUNCATE = "--allow-auto-truncate";

  /** Values of type str; SGLang 0.5.18 and newer. */
  public static final String ALLOWED_MEDIA_DOMAINS = "--allowed-media-domains ";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String API_KEY = "--api-key=";

  /** One value of type int; SGLang 0.5.13 and newer. */
  public static final String ASR_MAX_BUFFER_SECONDS = "--asr-max-buffer-seconds=";

  /** One value of type int; SGLang 0.5.13 and newer. */
  public static final String ASR_MAX_CONCURRENT_SESSIONS = "--asr-max-concurrent-sessions=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String ATTENTION_BACKEND = "--attention-backend=";

  /** One value of type int; SGLang 0.5.9 and newer. */
  public static final String ATTENTION_CONTEXT_PARALLEL_SIZE = "--attention-context-parallel-size=";

  /** One value of type int; SGLang 0.5.22 and newer. */
  public static final String ATTENTION_DATA_PARALLEL_SIZE = "--attention-data-parallel-size=";

  /** One value of type int; SGLang 0.5.9 and newer. */
  public static final String ATTN_CP_SIZE = "--attn-cp-size=";

  /** One value of type int; SGLang 0.5.22 and newer. */
  public static final String ATTN_DP_SIZE = "--attn-dp-size=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String BASE_GPU_ID = "--base-gpu-id=";

  /** One value of type int; SGLang 0.5.11 and newer. */
  public static final String BATCH_NOTIFY_SIZE = "--batch-notify-size=";

  /** One value of type str; SGLang 0.5.15 and newer. */
  public static final String BF16_GEMM_BACKEND = "--bf16-gemm-backend=";

  /** One value of type str; SGLang 0.5.21 and newer. */
  public static final String BOUNDARY_REDUCTION = "--boundary-reduction=";

  /** Values of type float; SGLang 0.4.9.post3 and newer. */
  public static final String BUCKET_E2E_REQUEST_LATENCY = "--bucket-e2e-request-latency ";

  /** Values of type float; SGLang 0.4.9.post3 and newer. */
  public static final String BUCKET_INTER_TOKEN_LATENCY = "--bucket-inter-token-latency ";

  /** Values of type float; SGLang 0.4.9.post3 and newer. */
  public static final String BUCKET_TIME_TO_FIRST_TOKEN = "--bucket-time-to-first-token ";

  /** One value of type int; SGLang 0.5.18 and newer. */
  public static final String C128_PAGE_SIZE = "--c128-page-size=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String CHAT_TEMPLATE = "--chat-template=";

  /** A switch; SGLang 0.5.4 and newer. */
  public static final String CHECKPOINT_ENGINE_WAIT_WEIGHTS_BEFORE_READY = "--checkpoint-engine-wait-weights-before-ready";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String CHUNKED_PREFILL_SIZE = "--chunked-prefill-size=";

  /** A switch; SGLang 0.4.9.post3 to 0.5.19; use {@code --enable-metrics}. */
  public static final String COLLECT_TOKENS_HISTOGRAM = "--collect-tokens-histogram";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String COMPLETION_TEMPLATE = "--completion-template=";

  /** One value of type str; SGLang 0.5.3 and newer. */
  public static final String CONFIG = "--config=";

  /** A switch; SGLang 0.5.3.post2 and newer. */
  public static final String CONSTRAINED_JSON_DISABLE_ANY_WHITESPACE = "--constrained-json-disable-any-whitespace";

  /** One value of type int; SGLang 0.5.21 and newer. */
  public static final String CONSTRAINED_JSON_MAX_WHITESPACE_CNT = "--constrained-json-max-whitespace-cnt=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String CONSTRAINED_JSON_WHITESPACE_PATTERN = "--constrained-json-whitespace-pattern=";

  /** One value of type size; SGLang 0.5.21 and newer. */
  public static final String CONTEXT_BUCKET = "--context-bucket=";

  /** One value of type size; SGLang 0.4.9.post3 and newer. */
  public static final String CONTEXT_LENGTH = "--context-length=";

  /** One value of type str; SGLang 0.5.14 and newer. */
  public static final String CP_STRATEGY = "--cp-strategy=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String CPU_OFFLOAD_GB = "--cpu-offload-gb=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String CRASH_DUMP_FOLDER = "--crash-dump-folder=";

  /** One value of type str; SGLang 0.5.3.post2 to 0.5.3.post3. */
  public static final String CRASH_ON_NAN = "--crash-on-nan=";

  /** One value of type str; SGLang 0.5.14 and newer. */
  public static final String CUDA_GRAPH_BACKEND_DECODE = "--cuda-graph-backend-decode=";

  /** One value of type str; SGLang 0.5.14 and newer. */
  public static final String CUDA_GRAPH_BACKEND_PREFILL = "--cuda-graph-backend-prefill=";

  /** Values of type int; SGLang 0.4.9.post3 to 0.5.19; use {@code --cuda-graph-bs-decode}. */
  public static final String CUDA_GRAPH_BS = "--cuda-graph-bs ";

  /** Values of type int; SGLang 0.5.14 and newer. */
  public static final String CUDA_GRAPH_BS_DECODE = "--cuda-graph-bs-decode ";

  /** Values of type int; SGLang 0.5.14 and newer. */
  public static final String CUDA_GRAPH_BS_PREFILL = "--cuda-graph-bs-prefill ";

  /** One value of type str; SGLang 0.5.14 and newer. */
  public static final String CUDA_GRAPH_CONFIG = "--cuda-graph-config=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.19; use {@code --cuda-graph-max-bs-decode}. */
  public static final String CUDA_GRAPH_MAX_BS = "--cuda-graph-max-bs=";

  /** One value of type int; SGLang 0.5.14 and newer. */
  public static final String CUDA_GRAPH_MAX_BS_DECODE = "--cuda-graph-max-bs-decode=";

  /** One value of type int; SGLang 0.5.14 and newer. */
  public static final String CUDA_GRAPH_MAX_BS_PREFILL = "--cuda-graph-max-bs-prefill=";

  /** One value of type int; SGLang 0.5.21 and newer. */
  public static final String CUDA_GRAPH_MAX_SEQ_LEN_PREFILL = "--cuda-graph-max-seq-len-prefill=";

  /** One value of type size; SGLang 0.5.21 and newer. */
  public static final String CUDA_GRAPH_PREFILL_MAX_CONTEXT = "--cuda-graph-prefill-max-context=";

  /** One value of type str; SGLang 0.5.14 to 0.5.21. */
  public static final String CUDA_GRAPH_TC_COMPILER = "--cuda-graph-tc-compiler=";

  /** One value of type str; SGLang 0.5.7 to 0.5.13.post1. */
  public static final String CUSTOM_SIGQUIT_HANDLER = "--custom-sigquit-handler=";

  /** Values of type str; SGLang 0.4.9.post3 and newer. */
  public static final String CUSTOM_WEIGHT_LOADER = "--custom-weight-loader ";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String DATA_PARALLEL_SIZE = "--data-parallel-size=";

  /** One value of type str; SGLang 0.5.17 and newer. */
  public static final String DCP_COMM_BACKEND = "--dcp-comm-backend=";

  /** A switch; SGLang 0.5.17 and newer. */
  public static final String DCP_REPLICATE_Q_PROJ = "--dcp-replicate-q-proj";

  /** One value of type int; SGLang 0.5.15 and newer. */
  public static final String DCP_SIZE = "--dcp-size=";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String DEBUG_CUDA_GRAPH = "--debug-cuda-graph";

  /** One value of type str; SGLang 0.4.9.post3 to 0.5.13.post1. */
  public static final String DEBUG_TENSOR_DUMP_INJECT = "--debug-tensor-dump-inject=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DEBUG_TENSOR_DUMP_INPUT_FILE = "--debug-tensor-dump-input-file=";

  /** Values of type int; SGLang 0.5.4.post2 and newer. */
  public static final String DEBUG_TENSOR_DUMP_LAYERS = "--debug-tensor-dump-layers ";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DEBUG_TENSOR_DUMP_OUTPUT_FOLDER = "--debug-tensor-dump-output-folder=";

  /** A switch; SGLang 0.4.9.post3 to 0.5.3.post1. */
  public static final String DEBUG_TENSOR_DUMP_PREFILL_ONLY = "--debug-tensor-dump-prefill-only";

  /** One value of type str; SGLang 0.4.9.post5 and newer. */
  public static final String DECODE_ATTENTION_BACKEND = "--decode-attention-backend=";

  /** One value of type int; SGLang 0.5.15 and newer. */
  public static final String DECODE_CONTEXT_PARALLEL_SIZE = "--decode-context-parallel-size=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String DECODE_LOG_INTERVAL = "--decode-log-interval=";

  /** One value of type str; SGLang 0.5.15 and newer. */
  public static final String DECOUPLED_SPEC_BIND_ENDPOINT = "--decoupled-spec-bind-endpoint=";

  /** One value of type json; SGLang 0.5.15 and newer. */
  public static final String DECOUPLED_SPEC_CONNECT_ENDPOINTS = "--decoupled-spec-connect-endpoints=";

  /** One value of type int; SGLang 0.5.15 and newer. */
  public static final String DECOUPLED_SPEC_RANK = "--decoupled-spec-rank=";

  /** One value of type str; SGLang 0.5.15 and newer. */
  public static final String DECOUPLED_SPEC_ROLE = "--decoupled-spec-role=";

  /** One value of type str; SGLang 0.5.4.post3 and newer. */
  public static final String DECRYPTED_CONFIG_FILE = "--decrypted-config-file=";

  /** One value of type str; SGLang 0.5.4.post3 and newer. */
  public static final String DECRYPTED_DRAFT_CONFIG_FILE = "--decrypted-draft-config-file=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DEEPEP_CONFIG = "--deepep-config=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String DEEPEP_DISPATCHER_OUTPUT_DTYPE = "--deepep-dispatcher-output-dtype=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DEEPEP_MODE = "--deepep-mode=";

  /** One value of type str; SGLang 0.5.19 and newer. */
  public static final String DEEPEP_V2_MODE = "--deepep-v2-mode=";

  /** One value of type json; SGLang 0.5.16 and newer. */
  public static final String DEFAULT_CHAT_TEMPLATE_KWARGS = "--default-chat-template-kwargs=";

  /** One value of type int; SGLang 0.5.10 and newer. */
  public static final String DEFAULT_PRIORITY_VALUE = "--default-priority-value=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DELETE_CKPT_AFTER_LOADING = "--delete-ckpt-after-loading";

  /** One value of type int; SGLang 0.5.12 and newer. */
  public static final String DETOKENIZER_WORKER_NUM = "--detokenizer-worker-num=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DEVICE = "--device=";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String DISABLE_AITER_ALLREDUCE_FUSION_IN_DECODE = "--disable-aiter-allreduce-fusion-in-decode";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String DISABLE_AITER_ALLREDUCE_FUSION_IN_PREFILL = "--disable-aiter-allreduce-fusion-in-prefill";

  /** A switch; SGLang 0.5.13 and newer. */
  public static final String DISABLE_ATTN_TP_GATHER = "--disable-attn-tp-gather";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_CHUNKED_PREFIX_CACHE = "--disable-chunked-prefix-cache";

  /** A switch; SGLang 0.4.9.post3 and newer; use {@code --cuda-graph-backend-{decode,prefill}=disabled}. */
  public static final String DISABLE_CUDA_GRAPH = "--disable-cuda-graph";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_CUDA_GRAPH_PADDING = "--disable-cuda-graph-padding";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_CUSTOM_ALL_REDUCE = "--disable-custom-all-reduce";

  /** A switch; SGLang 0.5.14 and newer. */
  public static final String DISABLE_DECODE_CUDA_GRAPH = "--disable-decode-cuda-graph";

  /** A switch; SGLang 0.4.9.post3 and newer; use {@code --image-processor-backend=pil}. */
  public static final String DISABLE_FAST_IMAGE_PROCESSOR = "--disable-fast-image-processor";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String DISABLE_FLASHINFER_AUTOTUNE = "--disable-flashinfer-autotune";

  /** A switch; SGLang 0.5.1 and newer. */
  public static final String DISABLE_FLASHINFER_CUTLASS_MOE_FP4_ALLGATHER = "--disable-flashinfer-cutlass-moe-fp4-allgather";

  /** A switch; SGLang 0.5.8 to 0.5.9. */
  public static final String DISABLE_HICACHE_NUMA_DETECT = "--disable-hicache-numa-detect";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_HYBRID_SWA_MEMORY = "--disable-hybrid-swa-memory";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_OUTLINES_DISK_CACHE = "--disable-outlines-disk-cache";

  /** A switch; SGLang 0.4.9.post3. */
  public static final String DISABLE_OVERLAP_CG_PLAN = "--disable-overlap-cg-plan";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_OVERLAP_SCHEDULE = "--disable-overlap-schedule";

  /** A switch; SGLang 0.5.10 to 0.5.19; use {@code --cuda-graph-backend-prefill=disabled}. */
  public static final String DISABLE_PIECEWISE_CUDA_GRAPH = "--disable-piecewise-cuda-graph";

  /** A switch; SGLang 0.5.14 and newer. */
  public static final String DISABLE_PREFILL_CUDA_GRAPH = "--disable-prefill-cuda-graph";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String DISABLE_PRIORITY_PREEMPTION = "--disable-priority-preemption";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_RADIX_CACHE = "--disable-radix-cache";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String DISABLE_SHARED_EXPERTS_FUSION = "--disable-shared-experts-fusion";

  /** A switch; SGLang 0.5.4 and newer. */
  public static final String DISABLE_TOKENIZER_BATCH_DECODE = "--disable-tokenizer-batch-decode";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String DISAGGREGATION_BOOTSTRAP_PORT = "--disaggregation-bootstrap-port=";

  /** One value of type str; SGLang 0.5.22 and newer. */
  public static final String DISAGGREGATION_DECODE_ALLOCATION_POLICY = "--disaggregation-decode-allocation-policy=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.9. */
  public static final String DISAGGREGATION_DECODE_DP = "--disaggregation-decode-dp=";

  /** A switch; SGLang 0.5.7 to 0.5.8.post1. */
  public static final String DISAGGREGATION_DECODE_ENABLE_FAKE_AUTO = "--disaggregation-decode-enable-fake-auto";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String DISAGGREGATION_DECODE_ENABLE_OFFLOAD_KVCACHE = "--disaggregation-decode-enable-offload-kvcache";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String DISAGGREGATION_DECODE_ENABLE_RADIX_CACHE = "--disaggregation-decode-enable-radix-cache";

  /** One value of type int; SGLang 0.5.14 and newer. */
  public static final String DISAGGREGATION_DECODE_EXTRA_SLOTS = "--disaggregation-decode-extra-slots=";

  /** One value of type float; SGLang 0.5.21 and newer. */
  public static final String DISAGGREGATION_DECODE_HOST_RECEIVE_THRESHOLD = "--disaggregation-decode-host-receive-threshold=";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String DISAGGREGATION_DECODE_POLLING_INTERVAL = "--disaggregation-decode-polling-interval=";

  /** One value of type str; SGLang 0.5.18 and newer. */
  public static final String DISAGGREGATION_DECODE_RETRACTION_BACKUP = "--disaggregation-decode-retraction-backup=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.9. */
  public static final String DISAGGREGATION_DECODE_TP = "--disaggregation-decode-tp=";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String DISAGGREGATION_ENABLE_KV_CHECKSUM = "--disaggregation-enable-kv-checksum";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DISAGGREGATION_IB_DEVICE = "--disaggregation-ib-device=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DISAGGREGATION_MODE = "--disaggregation-mode=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.9. */
  public static final String DISAGGREGATION_PREFILL_PP = "--disaggregation-prefill-pp=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DISAGGREGATION_TRANSFER_BACKEND = "--disaggregation-transfer-backend=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DIST_INIT_ADDR = "--dist-init-addr=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String DIST_TIMEOUT = "--dist-timeout=";

  /** One value of type str; SGLang 0.5.6 and newer. */
  public static final String DLLM_ALGORITHM = "--dllm-algorithm=";

  /** One value of type str; SGLang 0.5.6.post1 and newer. */
  public static final String DLLM_ALGORITHM_CONFIG = "--dllm-algorithm-config=";

  /** One value of type int; SGLang 0.5.6. */
  public static final String DLLM_BLOCK_SIZE = "--dllm-block-size=";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String DLLM_FDFO = "--dllm-fdfo";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DOWNLOAD_DIR = "--download-dir=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String DP_SIZE = "--dp-size=";

  /** One value of type str; SGLang 0.4.9.post3 to 0.5.10.post1. */
  public static final String DS_CHANNEL_CONFIG_PATH = "--ds-channel-config-path=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.10.post1. */
  public static final String DS_HEAVY_CHANNEL_NUM = "--ds-heavy-channel-num=";

  /** One value of type str; SGLang 0.4.9.post3 to 0.5.10.post1. */
  public static final String DS_HEAVY_CHANNEL_TYPE = "--ds-heavy-channel-type=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.10.post1. */
  public static final String DS_HEAVY_TOKEN_NUM = "--ds-heavy-token-num=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.10.post1. */
  public static final String DS_SPARSE_DECODE_THRESHOLD = "--ds-sparse-decode-threshold=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String DSA_DECODE_BACKEND = "--dsa-decode-backend=";

  /** One value of type str; SGLang 0.5.15 and newer. */
  public static final String DSA_PAGED_MQA_LOGITS_BACKEND = "--dsa-paged-mqa-logits-backend=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String DSA_PREFILL_BACKEND = "--dsa-prefill-backend=";

  /** One value of type str; SGLang 0.5.13 to 0.5.19; use {@code --cp-strategy}. */
  public static final String DSA_PREFILL_CP_MODE = "--dsa-prefill-cp-mode=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String DSA_TOPK_BACKEND = "--dsa-topk-backend=";

  /** One value of type int; SGLang 0.5.22 and newer. */
  public static final String DSA_TRITON_UNION = "--dsa-triton-union=";

  /** One value of type str; SGLang 0.5.20 and newer. */
  public static final String DSV4_ATTN_BACKEND = "--dsv4-attn-backend=";

  /** One value of type str; SGLang 0.5.19 and newer. */
  public static final String DSV4_PREFILL_BACKEND = "--dsv4-prefill-backend=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String DTYPE = "--dtype=";

  /** One value of type int; SGLang 0.5.17 and newer. */
  public static final String DWDP_SIZE = "--dwdp-size=";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String DYNAMIC_BATCH_TOKENIZER_BATCH_SIZE = "--dynamic-batch-tokenizer-batch-size=";

  /** One value of type float; SGLang 0.5.3 and newer. */
  public static final String DYNAMIC_BATCH_TOKENIZER_BATCH_TIMEOUT = "--dynamic-batch-tokenizer-batch-timeout=";

  /** One value of type str; SGLang 0.5.3.post2 and newer. */
  public static final String ELASTIC_EP_BACKEND = "--elastic-ep-backend=";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String ELASTIC_EP_INITIAL_SIZE = "--elastic-ep-initial-size=";

  /** One value of type str; SGLang 0.5.16 and newer. */
  public static final String ELASTIC_EP_JOIN_MODE = "--elastic-ep-join-mode=";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String ELASTIC_EP_JOIN_RANK_OFFSET = "--elastic-ep-join-rank-offset=";

  /** A switch; SGLang 0.5.11 to 0.5.20; use {@code --elastic-ep-join-mode}. */
  public static final String ELASTIC_EP_REJOIN = "--elastic-ep-rejoin";

  /** One value of type float; SGLang 0.5.16 and newer. */
  public static final String ELASTIC_EP_SCALE_TIMEOUT = "--elastic-ep-scale-timeout=";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_ADAPTIVE_DISPATCH_TO_ENCODER = "--enable-adaptive-dispatch-to-encoder";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_AITER_ALLREDUCE_FUSION = "--enable-aiter-allreduce-fusion";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String ENABLE_AMD_MONOKERNEL = "--enable-amd-monokernel";

  /** A switch; SGLang 0.5.5.post3 and newer. */
  public static final String ENABLE_ATTN_TP_INPUT_SCATTERED = "--enable-attn-tp-input-scattered";

  /** A switch; SGLang 0.5.3.post2 to 0.5.4. */
  public static final String ENABLE_BETA_SPEC = "--enable-beta-spec";

  /** A switch; SGLang 0.5.11 to 0.5.19; use {@code --cuda-graph-backend-prefill=breakable}. */
  public static final String ENABLE_BREAKABLE_CUDA_GRAPH = "--enable-breakable-cuda-graph";

  /** A switch; SGLang 0.5.5.post3 and newer. */
  public static final String ENABLE_BROADCAST_MM_INPUTS_PROCESS = "--enable-broadcast-mm-inputs-process";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_CACHE_REPORT = "--enable-cache-report";

  /** A switch; SGLang 0.5.17 and newer. */
  public static final String ENABLE_CP_DECODE_ATTN_TP = "--enable-cp-decode-attn-tp";

  /** A switch; SGLang 0.4.10.post1 and newer. */
  public static final String ENABLE_CUDAGRAPH_GC = "--enable-cudagraph-gc";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_CUSTOM_LOGIT_PROCESSOR = "--enable-custom-logit-processor";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String ENABLE_DECODER_SWA_BOUNDED_REPLAY = "--enable-decoder-swa-bounded-replay";

  /** A switch; SGLang 0.4.9.post3 to 0.5.4; use {@code --moe-a2a-backend}. */
  public static final String ENABLE_DEEPEP_MOE = "--enable-deepep-moe";

  /** A switch; SGLang 0.5.12 to 0.5.15.post1. */
  public static final String ENABLE_DEEPEP_WATERFILL = "--enable-deepep-waterfill";

  /** A switch; SGLang 0.5.13 and newer. */
  public static final String ENABLE_DEEPSEEK_V4_FP4_INDEXER = "--enable-deepseek-v4-fp4-indexer";

  /** A switch; SGLang 0.5.19 and newer. */
  public static final String ENABLE_DENSE_MLP_ATTN_TP = "--enable-dense-mlp-attn-tp";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_DETERMINISTIC_INFERENCE = "--enable-deterministic-inference";

  /** A switch; SGLang 0.4.9.post3 to 0.5.10.post1. */
  public static final String ENABLE_DOUBLE_SPARSITY = "--enable-double-sparsity";

  /** A switch; SGLang 0.4.9.post3 and newer; use {@code --attn-dp-size}. */
  public static final String ENABLE_DP_ATTENTION = "--enable-dp-attention";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String ENABLE_DP_ATTENTION_LOCAL_CONTROL_BROADCAST = "--enable-dp-attention-local-control-broadcast";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_DP_LM_HEAD = "--enable-dp-lm-head";

  /** A switch; SGLang 0.5.5.post3 and newer. */
  public static final String ENABLE_DRAFT_WEIGHTS_CPU_BACKUP = "--enable-draft-weights-cpu-backup";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String ENABLE_DSA_CACHE_LAYER_SPLIT = "--enable-dsa-cache-layer-split";

  /** A switch; SGLang 0.5.22 and newer. */
  public static final String ENABLE_DSA_FUSED_INDEXER = "--enable-dsa-fused-indexer";

  /** A switch; SGLang 0.5.13 to 0.5.19; use {@code --enable-prefill-cp}. */
  public static final String ENABLE_DSA_PREFILL_CONTEXT_PARALLEL = "--enable-dsa-prefill-context-parallel";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_DYNAMIC_BATCH_TOKENIZER = "--enable-dynamic-batch-tokenizer";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String ENABLE_DYNAMIC_CHUNKING = "--enable-dynamic-chunking";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_ELASTIC_EXPERT_BACKUP = "--enable-elastic-expert-backup";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String ENABLE_ENCODER_SWA_BOUNDED_REPLAY = "--enable-encoder-swa-bounded-replay";

  /** A switch; SGLang 0.4.9.post3 to 0.5.4; use {@code --ep-size}. */
  public static final String ENABLE_EP_MOE = "--enable-ep-moe";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_EPLB = "--enable-eplb";

  /** A switch; SGLang 0.4.9.post3 to 0.5.19; use {@code --expert-balancedness-report-mode}. */
  public static final String ENABLE_EXPERT_DISTRIBUTION_METRICS = "--enable-expert-distribution-metrics";

  /** A switch; SGLang 0.4.9.post3 and newer; use {@code --flashinfer-allreduce-fusion-backend=auto}. */
  public static final String ENABLE_FLASHINFER_ALLREDUCE_FUSION = "--enable-flashinfer-allreduce-fusion";

  /** A switch; SGLang 0.5.6 to 0.5.6.post2. */
  public static final String ENABLE_FLASHINFER_AUTOTUNE = "--enable-flashinfer-autotune";

  /** A switch; SGLang 0.5.3 to 0.5.4; use {@code --moe-runner-backend}. */
  public static final String ENABLE_FLASHINFER_CUTEDSL_MOE = "--enable-flashinfer-cutedsl-moe";

  /** A switch; SGLang 0.4.9.post5 to 0.5.4; use {@code --moe-runner-backend}. */
  public static final String ENABLE_FLASHINFER_CUTLASS_MOE = "--enable-flashinfer-cutlass-moe";

  /** A switch; SGLang 0.4.9.post3 to 0.4.9.post4. */
  public static final String ENABLE_FLASHINFER_MOE = "--enable-flashinfer-moe";

  /** A switch; SGLang 0.5.1 to 0.5.4; use {@code --moe-runner-backend}. */
  public static final String ENABLE_FLASHINFER_MXFP4_MOE = "--enable-flashinfer-mxfp4-moe";

  /** A switch; SGLang 0.4.9.post5 to 0.5.4; use {@code --moe-runner-backend}. */
  public static final String ENABLE_FLASHINFER_TRTLLM_MOE = "--enable-flashinfer-trtllm-moe";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String ENABLE_FLEXKV = "--enable-flexkv";

  /** A switch; SGLang 0.5.12 and newer. */
  public static final String ENABLE_FORWARD_PASS_METRICS = "--enable-forward-pass-metrics";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_FP32_LM_HEAD = "--enable-fp32-lm-head";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_FUSED_MOE_SUM_ALL_REDUCE = "--enable-fused-moe-sum-all-reduce";

  /** A switch; SGLang 0.5.6.post1 and newer. */
  public static final String ENABLE_FUSED_QK_NORM_ROPE = "--enable-fused-qk-norm-rope";

  /** A switch; SGLang 0.5.16 to 0.5.19; use {@code --enable-linear-replayssm-spec}. */
  public static final String ENABLE_GDN_REPLAYSSM_SPEC = "--enable-gdn-replayssm-spec";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String ENABLE_HICACHE = "--enable-hicache";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_HIERARCHICAL_CACHE = "--enable-hierarchical-cache";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_HISPARSE = "--enable-hisparse";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String ENABLE_HTTP_WORKER_REUSEPORT = "--enable-http-worker-reuseport";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String ENABLE_HTTP2 = "--enable-http2";

  /** A switch; SGLang 0.5.14 and newer. */
  public static final String ENABLE_INT8_MAMBA_CHECKPOINT = "--enable-int8-mamba-checkpoint";

  /** A switch; SGLang 0.5.22 and newer. */
  public static final String ENABLE_KV_CACHE_SHARDING = "--enable-kv-cache-sharding";

  /** A switch; SGLang 0.5.19 and newer. */
  public static final String ENABLE_LAYERNORM_SP = "--enable-layernorm-sp";

  /** A switch; SGLang 0.5.5.post3 and newer. */
  public static final String ENABLE_LAYERWISE_NVTX_MARKER = "--enable-layerwise-nvtx-marker";

  /** A switch; SGLang 0.5.19 and newer. */
  public static final String ENABLE_LEAN_ATTENTION = "--enable-lean-attention";

  /** A switch; SGLang 0.5.15 and newer. */
  public static final String ENABLE_LINEAR_REPLAYSSM = "--enable-linear-replayssm";

  /** A switch; SGLang 0.5.17 and newer. */
  public static final String ENABLE_LINEAR_REPLAYSSM_SPEC = "--enable-linear-replayssm-spec";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String ENABLE_LINKER_MLA_DEDUP = "--enable-linker-mla-dedup";

  /** A switch; SGLang 0.5.2 and newer. */
  public static final String ENABLE_LMCACHE = "--enable-lmcache";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_LORA = "--enable-lora";

  /** A switch; SGLang 0.5.8 and newer. */
  public static final String ENABLE_LORA_OVERLAP_LOADING = "--enable-lora-overlap-loading";

  /** A switch; SGLang 0.5.15 and newer. */
  public static final String ENABLE_MAMBA_CACHE_STOCHASTIC_ROUNDING = "--enable-mamba-cache-stochastic-rounding";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String ENABLE_MEGAMOE_FOR_LAYERNORM_SP = "--enable-megamoe-for-layernorm-sp";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_MEMORY_SAVER = "--enable-memory-saver";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_METRICS = "--enable-metrics";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_METRICS_FOR_ALL_SCHEDULERS = "--enable-metrics-for-all-schedulers";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_MFU_METRICS = "--enable-mfu-metrics";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String ENABLE_MIS = "--enable-mis";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_MIXED_CHUNK = "--enable-mixed-chunk";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_MM_GLOBAL_CACHE = "--enable-mm-global-cache";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_MSCCLPP = "--enable-mscclpp";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String ENABLE_MULTI_LAYER_EAGLE = "--enable-multi-layer-eagle";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_MULTIMODAL = "--enable-multimodal";

  /** A switch; SGLang 0.4.9.post3 to 0.5.12.post1. */
  public static final String ENABLE_NAN_DETECTION = "--enable-nan-detection";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_NCCL_NVLS = "--enable-nccl-nvls";

  /** A switch; SGLang 0.5.6 to 0.5.19; use {@code --enable-prefill-cp}. */
  public static final String ENABLE_NSA_PREFILL_CONTEXT_PARALLEL = "--enable-nsa-prefill-context-parallel";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String ENABLE_NVIDIA_MEGAKERNEL = "--enable-nvidia-megakernel";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_P2P_CHECK = "--enable-p2p-check";

  /** A switch; SGLang 0.5.15 and newer. */
  public static final String ENABLE_PAGE_MAJOR_KV_LAYOUT = "--enable-page-major-kv-layout";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String ENABLE_PAGED_EXPERTS = "--enable-paged-experts";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String ENABLE_PD_ROLE_SWITCH = "--enable-pd-role-switch";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_PDMUX = "--enable-pdmux";

  /** A switch; SGLang 0.5.3.post2 to 0.5.13.post1; use {@code --enforce-piecewise-cuda-graph}. */
  public static final String ENABLE_PIECEWISE_CUDA_GRAPH = "--enable-piecewise-cuda-graph";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String ENABLE_PRECISE_EMBEDDING_INTERPOLATION = "--enable-precise-embedding-interpolation";

  /** A switch; SGLang 0.5.10 to 0.5.19; use {@code --enable-prefill-cp}. */
  public static final String ENABLE_PREFILL_CONTEXT_PARALLEL = "--enable-prefill-context-parallel";

  /** A switch; SGLang 0.5.14 and newer. */
  public static final String ENABLE_PREFILL_CP = "--enable-prefill-cp";

  /** A switch; SGLang 0.5.8 and newer. */
  public static final String ENABLE_PREFILL_DELAYER = "--enable-prefill-delayer";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String ENABLE_PREFIX_MM_CACHE = "--enable-prefix-mm-cache";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_PRIORITY_SCHEDULING = "--enable-priority-scheduling";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_PROFILE_CUDA_GRAPH = "--enable-profile-cuda-graph";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String ENABLE_QUANT_COMMUNICATIONS = "--enable-quant-communications";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_REQUEST_TIME_STATS_LOGGING = "--enable-request-time-stats-logging";

  /** A switch; SGLang 0.5.20 and newer. */
  public static final String ENABLE_RESPONSE_STORE = "--enable-response-store";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String ENABLE_RETURN_AUX_HIDDEN_STATES = "--enable-return-aux-hidden-states";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_RETURN_HIDDEN_STATES = "--enable-return-hidden-states";

  /** A switch; SGLang 0.5.12 and newer. */
  public static final String ENABLE_RETURN_INDEXER_TOPK = "--enable-return-indexer-topk";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String ENABLE_RETURN_ROUTED_EXPERTS = "--enable-return-routed-experts";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String ENABLE_SCATTERED_SCONV = "--enable-scattered-sconv";

  /** A switch; SGLang 0.5.15 and newer. */
  public static final String ENABLE_SESSION_RADIX_CACHE = "--enable-session-radix-cache";

  /** A switch; SGLang 0.5.19 and newer. */
  public static final String ENABLE_SHARED_EXPERTS_ATTN_TP = "--enable-shared-experts-attn-tp";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_SINGLE_BATCH_OVERLAP = "--enable-single-batch-overlap";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_SSL_REFRESH = "--enable-ssl-refresh";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENABLE_STREAMING_SESSION = "--enable-streaming-session";

  /** A switch; SGLang 0.5.12 and newer. */
  public static final String ENABLE_STRICT_THINKING = "--enable-strict-thinking";

  /** A switch; SGLang 0.4.10.post2 and newer. */
  public static final String ENABLE_SYMM_MEM = "--enable-symm-mem";

  /** A switch; SGLang 0.5.15 and newer. */
  public static final String ENABLE_TF32_MATMUL = "--enable-tf32-matmul";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_TOKENIZER_BATCH_ENCODE = "--enable-tokenizer-batch-encode";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_TORCH_COMPILE = "--enable-torch-compile";

  /** A switch; SGLang 0.5.6 and newer. */
  public static final String ENABLE_TORCH_COMPILE_DEBUG_MODE = "--enable-torch-compile-debug-mode";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_TORCH_SYMM_MEM = "--enable-torch-symm-mem";

  /** A switch; SGLang 0.5.18 and newer. */
  public static final String ENABLE_TP_LM_HEAD_ALL_TO_ALL = "--enable-tp-lm-head-all-to-all";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_TRACE = "--enable-trace";

  /** A switch; SGLang 0.4.9.post3 to 0.5.4; use {@code --moe-runner-backend}. */
  public static final String ENABLE_TRITON_KERNEL_MOE = "--enable-triton-kernel-moe";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String ENABLE_TWO_BATCH_OVERLAP = "--enable-two-batch-overlap";

  /** A switch; SGLang 0.5.20 and newer. */
  public static final String ENABLE_UNIFIED_CACHE_EXTERNAL_LINKER = "--enable-unified-cache-external-linker";

  /** A switch; SGLang 0.5.15 and newer. */
  public static final String ENABLE_UNIFIED_MEMORY = "--enable-unified-memory";

  /** A switch; SGLang 0.5.19 and newer. */
  public static final String ENABLE_W4A4_MXFP4_MEGAMOE = "--enable-w4a4-mxfp4-megamoe";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String ENABLE_WATERFILL = "--enable-waterfill";

  /** A switch; SGLang 0.5.22 and newer. */
  public static final String ENABLE_WATERMARK = "--enable-watermark";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String ENABLE_WEIGHTS_CPU_BACKUP = "--enable-weights-cpu-backup";

  /** One value of type int; SGLang 0.5.13 and newer. */
  public static final String ENCODER_BOOTSTRAP_PORT = "--encoder-bootstrap-port=";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String ENCODER_ONLY = "--encoder-only";

  /** Values of type str; SGLang 0.5.13 and newer. */
  public static final String ENCODER_REGISTER_URLS = "--encoder-register-urls ";

  /** One value of type str; SGLang 0.5.7 and newer. */
  public static final String ENCODER_TRANSFER_BACKEND = "--encoder-transfer-backend=";

  /** Values of type str; SGLang 0.5.7 and newer. */
  public static final String ENCODER_URLS = "--encoder-urls ";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String ENFORCE_DISABLE_FLASHINFER_ALLREDUCE_FUSION = "--enforce-disable-flashinfer-allreduce-fusion";

  /** A switch; SGLang 0.5.10 to 0.5.19; use {@code --cuda-graph-backend-prefill=tc_piecewise}. */
  public static final String ENFORCE_PIECEWISE_CUDA_GRAPH = "--enforce-piecewise-cuda-graph";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String ENFORCE_SHARED_EXPERTS_FUSION = "--enforce-shared-experts-fusion";

  /** One value of type int; SGLang 0.5.10 and newer. */
  public static final String ENGINE_INFO_BOOTSTRAP_PORT = "--engine-info-bootstrap-port=";

  /** One value of type int; SGLang 0.4.10 and newer. */
  public static final String EP = "--ep=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String EP_DISPATCH_ALGORITHM = "--ep-dispatch-algorithm=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String EP_NUM_REDUNDANT_EXPERTS = "--ep-num-redundant-experts=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String EP_SIZE = "--ep-size=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String EPLB_ALGORITHM = "--eplb-algorithm=";

  /** One value of type float; SGLang 0.5.2 and newer. */
  public static final String EPLB_MIN_REBALANCING_UTILIZATION_THRESHOLD = "--eplb-min-rebalancing-utilization-threshold=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String EPLB_REBALANCE_LAYERS_PER_CHUNK = "--eplb-rebalance-layers-per-chunk=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String EPLB_REBALANCE_NUM_ITERATIONS = "--eplb-rebalance-num-iterations=";

  /** One value of type str; SGLang 0.5.18 and newer. */
  public static final String EXPERT_BALANCEDNESS_REPORT_MODE = "--expert-balancedness-report-mode=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String EXPERT_DISTRIBUTION_RECORDER_BUFFER_SIZE = "--expert-distribution-recorder-buffer-size=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String EXPERT_DISTRIBUTION_RECORDER_MODE = "--expert-distribution-recorder-mode=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String EXPERT_PARALLEL_SIZE = "--expert-parallel-size=";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String EXPERTS_SHARED_OUTER_LORAS = "--experts-shared-outer-loras";

  /** A switch; SGLang 0.5.5.post3 and newer. */
  public static final String EXPORT_METRICS_TO_FILE = "--export-metrics-to-file";

  /** One value of type str; SGLang 0.5.5.post3 and newer. */
  public static final String EXPORT_METRICS_TO_FILE_DIR = "--export-metrics-to-file-dir=";

  /** One value of type json; SGLang 0.5.9 and newer. */
  public static final String EXTRA_METRIC_LABELS = "--extra-metric-labels=";

  /** One value of type str; SGLang 0.5.6 and newer. */
  public static final String FASTAPI_ROOT_PATH = "--fastapi-root-path=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String FILE_STORAGE_PATH = "--file-storage-path=";

  /** One value of type str; SGLang 0.5.20 and newer. */
  public static final String FLASHINFER_A2A_DISPATCH_TYPE = "--flashinfer-a2a-dispatch-type=";

  /** One value of type str; SGLang 0.5.14 and newer. */
  public static final String FLASHINFER_ALLREDUCE_FUSION_BACKEND = "--flashinfer-allreduce-fusion-backend=";

  /** Values of type str; SGLang 0.5.17 and newer. */
  public static final String FLASHINFER_AUTOTUNE_SKIP_OPS = "--flashinfer-autotune-skip-ops ";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String FLASHINFER_MLA_DISABLE_RAGGED = "--flashinfer-mla-disable-ragged";

  /** One value of type str; SGLang 0.5.1 and newer. */
  public static final String FLASHINFER_MXFP4_MOE_PRECISION = "--flashinfer-mxfp4-moe-precision=";

  /** One value of type str; SGLang 0.5.16 and newer. */
  public static final String FLEXKV_CONFIG_FILE = "--flexkv-config-file=";

  /** One value of type json; SGLang 0.5.6 and newer. */
  public static final String FORWARD_HOOKS = "--forward-hooks=";

  /** One value of type str; SGLang 0.5.12 and newer. */
  public static final String FORWARD_PASS_METRICS_IPC_NAME = "--forward-pass-metrics-ipc-name=";

  /** One value of type str; SGLang 0.5.12 and newer. */
  public static final String FORWARD_PASS_METRICS_WORKER_ID = "--forward-pass-metrics-worker-id=";

  /** One value of type str; SGLang 0.5.8 and newer. */
  public static final String FP4_GEMM_BACKEND = "--fp4-gemm-backend=";

  /** One value of type str; SGLang 0.5.6.post2 and newer. */
  public static final String FP8_GEMM_BACKEND = "--fp8-gemm-backend=";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String FUSEEP_MODE = "--fuseep-mode=";

  /** One value of type int; SGLang 0.5.19 and newer. */
  public static final String GATED_LAUNCH_PORT = "--gated-launch-port=";

  /** Values of type int; SGLang 0.5.10 and newer. */
  public static final String GC_THRESHOLD = "--gc-threshold ";

  /** One value of type float; SGLang 0.5.1 and newer. */
  public static final String GC_WARNING_THRESHOLD_SECS = "--gc-warning-threshold-secs=";

  /** Values of type str; SGLang 0.5.2 and newer. */
  public static final String GENERATION_TOKENS_BUCKETS = "--generation-tokens-buckets ";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String GPU_ID_STEP = "--gpu-id-step=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String GRAMMAR_BACKEND = "--grammar-backend=";

  /** One value of type int; SGLang 0.5.11 and newer. */
  public static final String GRPC_HTTP_SIDECAR_PORT = "--grpc-http-sidecar-port=";

  /** A switch; SGLang 0.5.3.post2 and newer; use {@code --smg-grpc-mode}. */
  public static final String GRPC_MODE = "--grpc-mode";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String GRPC_PORT = "--grpc-port=";

  /** One value of type int; SGLang 0.5.21 and newer. */
  public static final String GRPC_RESPONSE_TIMEOUT_SECS = "--grpc-response-timeout-secs=";

  /** One value of type str; SGLang 0.5.8 and newer. */
  public static final String HF_CHAT_TEMPLATE_NAME = "--hf-chat-template-name=";

  /** One value of type float; SGLang 0.5.21 and newer. */
  public static final String HICACHE_HOST_MEMORY_FRACTION = "--hicache-host-memory-fraction=";

  /** One value of type str; SGLang 0.5.19 and newer. */
  public static final String HICACHE_HOST_MEMORY_MODE = "--hicache-host-memory-mode=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String HICACHE_IO_BACKEND = "--hicache-io-backend=";

  /** One value of type str; SGLang 0.4.10.post1 and newer. */
  public static final String HICACHE_MEM_LAYOUT = "--hicache-mem-layout=";

  /** One value of type float; SGLang 0.4.9.post3 and newer. */
  public static final String HICACHE_RATIO = "--hicache-ratio=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String HICACHE_SIZE = "--hicache-size=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String HICACHE_STORAGE_BACKEND = "--hicache-storage-backend=";

  /** One value of type str; SGLang 0.5.1.post3 and newer. */
  public static final String HICACHE_STORAGE_BACKEND_EXTRA_CONFIG = "--hicache-storage-backend-extra-config=";

  /** One value of type str; SGLang 0.5.1 and newer. */
  public static final String HICACHE_STORAGE_PREFETCH_POLICY = "--hicache-storage-prefetch-policy=";

  /** One value of type int; SGLang 0.5.19 and newer. */
  public static final String HICACHE_STORAGE_PREFETCH_RETRY_MAX_ATTEMPTS = "--hicache-storage-prefetch-retry-max-attempts=";

  /** One value of type int; SGLang 0.5.19 and newer. */
  public static final String HICACHE_STORAGE_PREFETCH_RETRY_POLL_INTERVAL = "--hicache-storage-prefetch-retry-poll-interval=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String HICACHE_WRITE_POLICY = "--hicache-write-policy=";

  /** One value of type str; SGLang 0.5.8 to 0.5.9, 0.5.12 and newer. */
  public static final String HIERARCHICAL_SPARSE_ATTENTION_EXTRA_CONFIG = "--hierarchical-sparse-attention-extra-config=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String HISPARSE_CONFIG = "--hisparse-config=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String HOST = "--host=";

  /** One value of type int; SGLang 0.5.19 and newer. */
  public static final String HTTP2_INITIAL_CONNECTION_WINDOW_SIZE = "--http2-initial-connection-window-size=";

  /** One value of type int; SGLang 0.5.18 and newer. */
  public static final String HTTP2_MAX_CONCURRENT_STREAMS = "--http2-max-concurrent-streams=";

  /** A switch; SGLang 0.4.9.post3 to 0.5.13.post1; use {@code --swa-full-tokens-ratio}. */
  public static final String HYBRID_KVCACHE_RATIO = "--hybrid-kvcache-ratio";

  /** One value of type str; SGLang 0.5.18 and newer. */
  public static final String IMAGE_PROCESSOR_BACKEND = "--image-processor-backend=";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String INCREMENTAL_STREAMING_OUTPUT = "--incremental-streaming-output";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String INIT_EXPERT_LOCATION = "--init-expert-location=";

  /** One value of type int; SGLang 0.5.14 and newer. */
  public static final String INT8_MAMBA_CKPT_SIZE = "--int8-mamba-ckpt-size=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String IS_EMBEDDING = "--is-embedding";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String JSON_MODEL_OVERRIDE_ARGS = "--json-model-override-args=";

  /** A switch; SGLang 0.5.3 to 0.5.20; use {@code --mm-feature-transport=cuda_ipc}. */
  public static final String KEEP_MM_FEATURE_ON_DEVICE = "--keep-mm-feature-on-device";

  /** One value of type str; SGLang 0.5.4 to 0.5.5. */
  public static final String KT_AMX_METHOD = "--kt-amx-method=";

  /** One value of type str; SGLang 0.5.4 to 0.5.5. */
  public static final String KT_AMX_WEIGHT_PATH = "--kt-amx-weight-path=";

  /** One value of type int; SGLang 0.5.4 and newer. */
  public static final String KT_CPUINFER = "--kt-cpuinfer=";

  /** One value of type int; SGLang 0.5.5 and newer. */
  public static final String KT_MAX_DEFERRED_EXPERTS_PER_TOKEN = "--kt-max-deferred-experts-per-token=";

  /** One value of type str; SGLang 0.5.5.post1 and newer. */
  public static final String KT_METHOD = "--kt-method=";

  /** One value of type int; SGLang 0.5.4 and newer. */
  public static final String KT_NUM_GPU_EXPERTS = "--kt-num-gpu-experts=";

  /** One value of type int; SGLang 0.5.4 and newer. */
  public static final String KT_THREADPOOL_COUNT = "--kt-threadpool-count=";

  /** One value of type str; SGLang 0.5.5.post1 and newer. */
  public static final String KT_WEIGHT_PATH = "--kt-weight-path=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String KV_CACHE_DTYPE = "--kv-cache-dtype=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String KV_CANARY = "--kv-canary=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String KV_CANARY_REAL_DATA = "--kv-canary-real-data=";

  /** One value of type int; SGLang 0.5.13 and newer. */
  public static final String KV_CANARY_SWEEP_INTERVAL = "--kv-canary-sweep-interval=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String KV_EVENTS_CONFIG = "--kv-events-config=";

  /** A switch; SGLang 0.5.18 and newer. */
  public static final String LANGUAGE_MODEL_ONLY = "--language-model-only";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String LANGUAGE_ONLY = "--language-only";

  /** One value of type json; SGLang 0.5.7 and newer. */
  public static final String LIMIT_MM_DATA_PER_REQUEST = "--limit-mm-data-per-request=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String LINEAR_ATTN_BACKEND = "--linear-attn-backend=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String LINEAR_ATTN_DECODE_BACKEND = "--linear-attn-decode-backend=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String LINEAR_ATTN_PREFILL_BACKEND = "--linear-attn-prefill-backend=";

  /** One value of type str; SGLang 0.5.17 and newer. */
  public static final String LINEAR_ATTN_VERIFY_BACKEND = "--linear-attn-verify-backend=";

  /** One value of type int; SGLang 0.5.15 and newer. */
  public static final String LINEAR_REPLAYSSM_CACHE_LEN = "--linear-replayssm-cache-len=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String LMCACHE_CONFIG_FILE = "--lmcache-config-file=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String LOAD_BALANCE_METHOD = "--load-balance-method=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String LOAD_FORMAT = "--load-format=";

  /** One value of type str; SGLang 0.5.19 and newer. */
  public static final String LOAD_PUBLISH_ENDPOINT = "--load-publish-endpoint=";

  /** One value of type int; SGLang 0.5.13 and newer. */
  public static final String LOAD_SNAPSHOT_PUBLISH_INTERVAL = "--load-snapshot-publish-interval=";

  /** One value of type float; SGLang 0.5.3 to 0.5.6.post2. */
  public static final String LOAD_WATCH_INTERVAL = "--load-watch-interval=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String LOG_LEVEL = "--log-level=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String LOG_LEVEL_HTTP = "--log-level-http=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String LOG_REQUESTS = "--log-requests";

  /** One value of type str; SGLang 0.5.7 and newer. */
  public static final String LOG_REQUESTS_FORMAT = "--log-requests-format=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String LOG_REQUESTS_LEVEL = "--log-requests-level=";

  /** Values of type str; SGLang 0.5.8 and newer. */
  public static final String LOG_REQUESTS_TARGET = "--log-requests-target ";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String LORA_BACKEND = "--lora-backend=";

  /** One value of type float; SGLang 0.5.12 and newer. */
  public static final String LORA_DRAIN_WAIT_THRESHOLD = "--lora-drain-wait-threshold=";

  /** One value of type str; SGLang 0.5.3.post2 and newer. */
  public static final String LORA_EVICTION_POLICY = "--lora-eviction-policy=";

  /** Values of type str; SGLang 0.4.9.post3 and newer. */
  public static final String LORA_PATHS = "--lora-paths ";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String LORA_STRICT_LOADING = "--lora-strict-loading";

  /** Values of type str; SGLang 0.4.9.post3 and newer. */
  public static final String LORA_TARGET_MODULES = "--lora-target-modules ";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String LORA_USE_VIRTUAL_EXPERTS = "--lora-use-virtual-experts";

  /** One value of type str; SGLang 0.5.9 and newer. */
  public static final String MAMBA_BACKEND = "--mamba-backend=";

  /** One value of type int; SGLang 0.5.15 and newer. */
  public static final String MAMBA_CACHE_PHILOX_ROUNDS = "--mamba-cache-philox-rounds=";

  /** One value of type float; SGLang 0.5.3.post2 and newer. */
  public static final String MAMBA_FULL_MEMORY_RATIO = "--mamba-full-memory-ratio=";

  /** One value of type int; SGLang 0.5.17 and newer. */
  public static final String MAMBA_MAX_STATES_PER_PATH = "--mamba-max-states-per-path=";

  /** One value of type str; SGLang 0.5.14 and newer. */
  public static final String MAMBA_RADIX_CACHE_STRATEGY = "--mamba-radix-cache-strategy=";

  /** One value of type str; SGLang 0.5.7 to 0.5.19; use {@code --mamba-radix-cache-strategy}. */
  public static final String MAMBA_SCHEDULER_STRATEGY = "--mamba-scheduler-strategy=";

  /** One value of type str; SGLang 0.5.2 and newer. */
  public static final String MAMBA_SSM_DTYPE = "--mamba-ssm-dtype=";

  /** One value of type int; SGLang 0.5.7 and newer. */
  public static final String MAMBA_TRACK_INTERVAL = "--mamba-track-interval=";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String MAX_EP_SIZE = "--max-ep-size=";

  /** One value of type int; SGLang 0.4.10.post2 and newer. */
  public static final String MAX_LOADED_LORAS = "--max-loaded-loras=";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String MAX_LORA_CHUNK_SIZE = "--max-lora-chunk-size=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String MAX_LORA_RANK = "--max-lora-rank=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String MAX_LORAS_PER_BATCH = "--max-loras-per-batch=";

  /** One value of type int; SGLang 0.5.2 and newer. */
  public static final String MAX_MAMBA_CACHE_SIZE = "--max-mamba-cache-size=";

  /** One value of type int; SGLang 0.4.9.post3 to 0.5.3; use {@code --pp-max-micro-batch-size}. */
  public static final String MAX_MICRO_BATCH_SIZE = "--max-micro-batch-size=";

  /** One value of type size; SGLang 0.4.9.post3 and newer. */
  public static final String MAX_PREFILL_TOKENS = "--max-prefill-tokens=";

  /** One value of type int; SGLang 0.4.9.post6 and newer. */
  public static final String MAX_QUEUED_REQUESTS = "--max-queued-requests=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String MAX_RUNNING_REQUESTS = "--max-running-requests=";

  /** One value of type size; SGLang 0.4.9.post3 and newer. */
  public static final String MAX_TOTAL_TOKENS = "--max-total-tokens=";

  /** One value of type int; SGLang 0.5.18 and newer. */
  public static final String MEDIA_URL_MAX_FILE_SIZE_MB = "--media-url-max-file-size-mb=";

  /** One value of type float; SGLang 0.4.9.post3 and newer. */
  public static final String MEM_FRACTION_STATIC = "--mem-fraction-static=";

  /** One value of type int; SGLang 0.5.15 and newer. */
  public static final String MIN_FREE_SLOTS_DELAY = "--min-free-slots-delay=";

  /** A switch; SGLang 0.5.18 and newer. */
  public static final String MLX_ENABLE_SAMPLING = "--mlx-enable-sampling";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String MM_ATTENTION_BACKEND = "--mm-attention-backend=";

  /** A switch; SGLang 0.5.6 and newer. */
  public static final String MM_ENABLE_DP_ENCODER = "--mm-enable-dp-encoder";

  /** One value of type str; SGLang 0.5.16 and newer. */
  public static final String MM_FEATURE_TRANSPORT = "--mm-feature-transport=";

  /** One value of type str; SGLang 0.5.18 and newer. */
  public static final String MM_GLOBAL_CACHE_BACKEND = "--mm-global-cache-backend=";

  /** One value of type int; SGLang 0.5.17 and newer. */
  public static final String MM_IO_WORKER_NUM = "--mm-io-worker-num=";

  /** One value of type int; SGLang 0.5.4.post2 to 0.5.9. */
  public static final String MM_MAX_CONCURRENT_CALLS = "--mm-max-concurrent-calls=";

  /** One value of type int; SGLang 0.5.4.post2 to 0.5.9. */
  public static final String MM_PER_REQUEST_TIMEOUT = "--mm-per-request-timeout=";

  /** One value of type int; SGLang 0.5.18 and newer. */
  public static final String MM_PREPROCESS_CACHE_SIZE_MB = "--mm-preprocess-cache-size-mb=";

  /** One value of type json; SGLang 0.5.6 and newer. */
  public static final String MM_PROCESS_CONFIG = "--mm-process-config=";

  /** One value of type int; SGLang 0.5.17 and newer. */
  public static final String MM_PROCESSOR_WORKER_NUM = "--mm-processor-worker-num=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String MODEL = "--model=";

  /** None or one value of type str; SGLang 0.5.8 and newer. */
  public static final String MODEL_CHECKSUM = "--model-checksum";

  /** One value of type str; SGLang 0.5.12 and newer. */
  public static final String MODEL_CONFIG_PARSER = "--model-config-parser=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String MODEL_IMPL = "--model-impl=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String MODEL_LOADER_EXTRA_CONFIG = "--model-loader-extra-config=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String MODEL_PATH = "--model-path=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String MODELEXPRESS_CONFIG = "--modelexpress-config=";

  /** One value of type str; SGLang 0.5.3.post2 and newer. */
  public static final String MODELOPT_CHECKPOINT_RESTORE_PATH = "--modelopt-checkpoint-restore-path=";

  /** One value of type str; SGLang 0.5.3.post2 and newer. */
  public static final String MODELOPT_CHECKPOINT_SAVE_PATH = "--modelopt-checkpoint-save-path=";

  /** One value of type str; SGLang 0.5.4 and newer. */
  public static final String MODELOPT_EXPORT_PATH = "--modelopt-export-path=";

  /** One value of type str; SGLang 0.5.3.post1 and newer. */
  public static final String MODELOPT_QUANT = "--modelopt-quant=";

  /** One value of type str; SGLang 0.4.10.post2 and newer. */
  public static final String MOE_A2A_BACKEND = "--moe-a2a-backend=";

  /** One value of type int; SGLang 0.5.9 and newer. */
  public static final String MOE_DATA_PARALLEL_SIZE = "--moe-data-parallel-size=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String MOE_DENSE_TP_SIZE = "--moe-dense-tp-size=";

  /** One value of type int; SGLang 0.5.9 and newer. */
  public static final String MOE_DP_SIZE = "--moe-dp-size=";

  /** One value of type str; SGLang 0.5.1 and newer. */
  public static final String MOE_RUNNER_BACKEND = "--moe-runner-backend=";

  /** One value of type str; SGLang 0.5.23 and newer; use {@code --enable-amd-monokernel}. */
  public static final String MONOKERNEL_BACKEND = "--monokernel-backend=";

  /** One value of type str; SGLang 0.5.3.post2 and newer. */
  public static final String MOONCAKE_IB_DEVICE = "--mooncake-ib-device=";

  /** One value of type str; SGLang 0.5.11 and newer. */
  public static final String MSPROBE_DUMP_CONFIG = "--msprobe-dump-config=";

  /** One value of type int; SGLang 0.5.3.post1 to 0.5.10.post1. */
  public static final String MULTI_ITEM_SCORING_DELIMITER = "--multi-item-scoring-delimiter=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String NCCL_INIT_ADDR = "--nccl-init-addr=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String NCCL_PORT = "--nccl-port=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String NNODES = "--nnodes=";

  /** A switch; SGLang 0.5.17 and newer. */
  public static final String NO_DCP_REPLICATE_Q_PROJ = "--no-dcp-replicate-q-proj";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String NO_DLLM_FDFO = "--no-dllm-fdfo";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String NO_ENABLE_DECODER_SWA_BOUNDED_REPLAY = "--no-enable-decoder-swa-bounded-replay";

  /** A switch; SGLang 0.5.22 and newer. */
  public static final String NO_ENABLE_DSA_FUSED_INDEXER = "--no-enable-dsa-fused-indexer";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String NO_ENABLE_FUSED_QK_NORM_ROPE = "--no-enable-fused-qk-norm-rope";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String NO_ENABLE_TF32_MATMUL = "--no-enable-tf32-matmul";

  /** A switch; SGLang 0.5.18 and newer. */
  public static final String NO_ENABLE_TP_LM_HEAD_ALL_TO_ALL = "--no-enable-tp-lm-head-all-to-all";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String NO_EXPERTS_SHARED_OUTER_LORAS = "--no-experts-shared-outer-loras";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String NO_LORA_STRICT_LOADING = "--no-lora-strict-loading";

  /** A switch; SGLang 0.5.23 and newer. */
  public static final String NO_MM_ENABLE_DP_ENCODER = "--no-mm-enable-dp-encoder";

  /** A switch; SGLang 0.5.20 and newer. */
  public static final String NO_PLE_OFFLOAD_EMBEDDING = "--no-ple-offload-embedding";

  /** A switch; SGLang 0.5.11 to 0.5.12.post1. */
  public static final String NO_RECORD_NOLORA_GRAPH = "--no-record-nolora-graph";

  /** A switch; SGLang 0.5.22 and newer. */
  public static final String NO_SPECULATIVE_ENABLE_W4A4_MXFP4_MEGAMOE = "--no-speculative-enable-w4a4-mxfp4-megamoe";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String NODE_RANK = "--node-rank=";

  /** One value of type str; SGLang 0.5.3 to 0.5.3.post3; use {@code --nsa-decode-backend}. */
  public static final String NSA_DECODE = "--nsa-decode=";

  /** One value of type str; SGLang 0.5.4 to 0.5.19; use {@code --dsa-decode-backend}. */
  public static final String NSA_DECODE_BACKEND = "--nsa-decode-backend=";

  /** One value of type str; SGLang 0.5.3 to 0.5.3.post3; use {@code --nsa-prefill-backend}. */
  public static final String NSA_PREFILL = "--nsa-prefill=";

  /** One value of type str; SGLang 0.5.4 to 0.5.19; use {@code --dsa-prefill-backend}. */
  public static final String NSA_PREFILL_BACKEND = "--nsa-prefill-backend=";

  /** One value of type str; SGLang 0.5.8 to 0.5.19; use {@code --cp-strategy}. */
  public static final String NSA_PREFILL_CP_MODE = "--nsa-prefill-cp-mode=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String NUM_CONTINUOUS_DECODE_STEPS = "--num-continuous-decode-steps=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String NUM_RESERVED_DECODE_TOKENS = "--num-reserved-decode-tokens=";

  /** Values of type int; SGLang 0.5.2 and newer. */
  public static final String NUMA_NODE = "--numa-node ";

  /** One value of type int; SGLang 0.5.1 and newer. */
  public static final String OFFLOAD_GROUP_SIZE = "--offload-group-size=";

  /** One value of type str; SGLang 0.5.1 and newer. */
  public static final String OFFLOAD_MODE = "--offload-mode=";

  /** One value of type int; SGLang 0.5.1 and newer. */
  public static final String OFFLOAD_NUM_IN_GROUP = "--offload-num-in-group=";

  /** One value of type int; SGLang 0.5.1 and newer. */
  public static final String OFFLOAD_PREFETCH_STEP = "--offload-prefetch-step=";

  /** One value of type str; SGLang 0.5.3 to 0.5.4.post1. */
  public static final String OLTP_TRACES_ENDPOINT = "--oltp-traces-endpoint=";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String OPTIMISTIC_PREFILL_ATTEMPTS = "--optimistic-prefill-attempts=";

  /** One value of type int; SGLang 0.5.13 to 0.5.15.post1. */
  public static final String OPTIMISTIC_PREFILL_RETRIES = "--optimistic-prefill-retries=";

  /** One value of type str; SGLang 0.5.21 and newer. */
  public static final String OTLP_SERVICE_NAME = "--otlp-service-name=";

  /** One value of type str; SGLang 0.5.4.post2 and newer. */
  public static final String OTLP_TRACES_ENDPOINT = "--otlp-traces-endpoint=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String PAGE_SIZE = "--page-size=";

  /** One value of type int; SGLang 0.5.23 and newer. */
  public static final String PAGED_EXPERTS_NUM_RESIDENT = "--paged-experts-num-resident=";

  /** One value of type str; SGLang 0.4.9.post3 to 0.5.1.post3. */
  public static final String PDLB_URL = "--pdlb-url=";

  /** One value of type str; SGLang 0.5.3.post2 and newer. */
  public static final String PDMUX_CONFIG_PATH = "--pdmux-config-path=";

  /** One value of type str; SGLang 0.5.4 to 0.5.19; use {@code --cuda-graph-tc-compiler}. */
  public static final String PIECEWISE_CUDA_GRAPH_COMPILER = "--piecewise-cuda-graph-compiler=";

  /** One value of type int; SGLang 0.5.3.post2 to 0.5.19; use {@code --cuda-graph-max-bs-prefill}. */
  public static final String PIECEWISE_CUDA_GRAPH_MAX_TOKENS = "--piecewise-cuda-graph-max-tokens=";

  /** Values of type int; SGLang 0.5.3.post2 to 0.5.19; use {@code --cuda-graph-bs-prefill}. */
  public static final String PIECEWISE_CUDA_GRAPH_TOKENS = "--piecewise-cuda-graph-tokens ";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String PIPELINE_PARALLEL_SIZE = "--pipeline-parallel-size=";

  /** One value of type str; SGLang 0.5.20 and newer. */
  public static final String PLE_OFFLOAD_BACKEND = "--ple-offload-backend=";

  /** One value of type str; SGLang 0.5.20 and newer. */
  public static final String PLE_OFFLOAD_DIR = "--ple-offload-dir=";

  /** A switch; SGLang 0.5.20 and newer. */
  public static final String PLE_OFFLOAD_EMBEDDING = "--ple-offload-embedding";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String PORT = "--port=";

  /** One value of type int; SGLang 0.5.7 and newer. */
  public static final String PP_ASYNC_BATCH_DEPTH = "--pp-async-batch-depth=";

  /** One value of type int; SGLang 0.5.3.post1 and newer. */
  public static final String PP_MAX_MICRO_BATCH_SIZE = "--pp-max-micro-batch-size=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String PP_SIZE = "--pp-size=";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String PRE_WARM_NCCL = "--pre-warm-nccl";

  /** One value of type json; SGLang 0.4.9.post3 and newer. */
  public static final String PREFERRED_SAMPLING_PARAMS = "--preferred-sampling-params=";

  /** One value of type str; SGLang 0.4.9.post5 and newer. */
  public static final String PREFILL_ATTENTION_BACKEND = "--prefill-attention-backend=";

  /** One value of type str; SGLang 0.5.10 to 0.5.19; use {@code --cp-strategy}. */
  public static final String PREFILL_CP_MODE = "--prefill-cp-mode=";

  /** One value of type int; SGLang 0.5.19 and newer. */
  public static final String PREFILL_DECODE_INTERVAL = "--prefill-decode-interval=";

  /** One value of type int; SGLang 0.5.23 and newer. */
  public static final String PREFILL_DECODE_INTERVAL_MIN_BS = "--prefill-decode-interval-min-bs=";

  /** Values of type float; SGLang 0.5.8 and newer. */
  public static final String PREFILL_DELAYER_FORWARD_PASSES_BUCKETS = "--prefill-delayer-forward-passes-buckets ";

  /** One value of type float; SGLang 0.5.12 and newer. */
  public static final String PREFILL_DELAYER_MAX_DELAY_MS = "--prefill-delayer-max-delay-ms=";

  /** One value of type int; SGLang 0.5.8 and newer. */
  public static final String PREFILL_DELAYER_MAX_DELAY_PASSES = "--prefill-delayer-max-delay-passes=";

  /** One value of type float; SGLang 0.5.12 and newer. */
  public static final String PREFILL_DELAYER_QUEUE_MIN_RATIO = "--prefill-delayer-queue-min-ratio=";

  /** One value of type float; SGLang 0.5.8 and newer. */
  public static final String PREFILL_DELAYER_TOKEN_USAGE_LOW_WATERMARK = "--prefill-delayer-token-usage-low-watermark=";

  /** Values of type float; SGLang 0.5.8 and newer. */
  public static final String PREFILL_DELAYER_WAIT_SECONDS_BUCKETS = "--prefill-delayer-wait-seconds-buckets ";

  /** One value of type str; SGLang 0.5.21 and newer. */
  public static final String PREFILL_KV_CACHE_DEQUANT_DTYPE = "--prefill-kv-cache-dequant-dtype=";

  /** One value of type int; SGLang 0.5.7 and newer. */
  public static final String PREFILL_MAX_REQUESTS = "--prefill-max-requests=";

  /** A switch; SGLang 0.5.12 and newer. */
  public static final String PREFILL_ONLY_DISABLE_KV_CACHE = "--prefill-only-disable-kv-cache";

  /** A switch; SGLang 0.5.2 to 0.5.19. */
  public static final String PREFILL_ROUND_ROBIN_BALANCE = "--prefill-round-robin-balance";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String PRIORITY_SCHEDULING_PREEMPTION_THRESHOLD = "--priority-scheduling-preemption-threshold=";

  /** Values of type str; SGLang 0.5.2 and newer. */
  public static final String PROMPT_TOKENS_BUCKETS = "--prompt-tokens-buckets ";

  /** One value of type str; SGLang 0.5.22 and newer. */
  public static final String QSA_INDEXER_DTYPE = "--qsa-indexer-dtype=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String QUANTIZATION = "--quantization=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String QUANTIZATION_PARAM_PATH = "--quantization-param-path=";

  /** A switch; SGLang 0.5.4 and newer. */
  public static final String QUANTIZE_AND_SERVE = "--quantize-and-serve";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String RADIX_CACHE_BACKEND = "--radix-cache-backend=";

  /** One value of type str; SGLang 0.5.3 and newer. */
  public static final String RADIX_EVICTION_POLICY = "--radix-eviction-policy=";

  /** One value of type json; SGLang 0.5.20 and newer. */
  public static final String RADIX_EVICTION_POLICY_CONFIG = "--radix-eviction-policy-config=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String RANDOM_SEED = "--random-seed=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String REASONING_PARSER = "--reasoning-parser=";

  /** A switch; SGLang 0.5.11 to 0.5.12.post1. */
  public static final String RECORD_NOLORA_GRAPH = "--record-nolora-graph";

  /** One value of type str; SGLang 0.5.7 and newer. */
  public static final String REMOTE_INSTANCE_WEIGHT_LOADER_BACKEND = "--remote-instance-weight-loader-backend=";

  /** One value of type str; SGLang 0.5.3 and newer. */
  public static final String REMOTE_INSTANCE_WEIGHT_LOADER_SEED_INSTANCE_IP = "--remote-instance-weight-loader-seed-instance-ip=";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String REMOTE_INSTANCE_WEIGHT_LOADER_SEED_INSTANCE_SERVICE_PORT = "--remote-instance-weight-loader-seed-instance-service-port=";

  /** One value of type json; SGLang 0.5.3 and newer. */
  public static final String REMOTE_INSTANCE_WEIGHT_LOADER_SEND_WEIGHTS_GROUP_PORTS = "--remote-instance-weight-loader-send-weights-group-ports=";

  /** A switch; SGLang 0.5.7 and newer. */
  public static final String REMOTE_INSTANCE_WEIGHT_LOADER_START_SEED_VIA_TRANSFER_ENGINE = "--remote-instance-weight-loader-start-seed-via-transfer-engine";

  /** One value of type str; SGLang 0.5.16 and newer. */
  public static final String RETRACTION_POLICY = "--retraction-policy=";

  /** Values of type int; SGLang 0.5.23 and newer. */
  public static final String RETURN_AUX_HIDDEN_STATE_LAYER_IDS = "--return-aux-hidden-state-layer-ids ";

  /** One value of type str; SGLang 0.5.17 and newer. */
  public static final String RETURN_HIDDEN_STATES_MODE = "--return-hidden-states-mode=";

  /** A switch; SGLang 0.5.20 and newer. */
  public static final String RETURN_INPUT_IDS = "--return-input-ids";

  /** A switch; SGLang 0.5.20 and newer. */
  public static final String RETURN_OUTPUT_IDS = "--return-output-ids";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String REVISION = "--revision=";

  /** One value of type str; SGLang 0.5.4.post1 and newer. */
  public static final String RL_ON_POLICY_TARGET = "--rl-on-policy-target=";

  /** One value of type str; SGLang 0.5.6.post2 and newer. */
  public static final String RL_QUANT_PROFILE = "--rl-quant-profile=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String SAMPLING_BACKEND = "--sampling-backend=";

  /** One value of type str; SGLang 0.5.3.post1 and newer. */
  public static final String SAMPLING_DEFAULTS = "--sampling-defaults=";

  /** One value of type int; SGLang 0.5.20 and newer. */
  public static final String SAMPLING_MASK_MAX_TOKENS = "--sampling-mask-max-tokens=";

  /** One value of type float; SGLang 0.4.9.post3 and newer. */
  public static final String SCHEDULE_CONSERVATIVENESS = "--schedule-conservativeness=";

  /** A switch; SGLang 0.5.3 and newer. */
  public static final String SCHEDULE_LOW_PRIORITY_VALUES_FIRST = "--schedule-low-priority-values-first";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String SCHEDULE_POLICY = "--schedule-policy=";

  /** One value of type int; SGLang 0.5.1 and newer. */
  public static final String SCHEDULER_RECV_INTERVAL = "--scheduler-recv-interval=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String SERVED_MODEL_NAME = "--served-model-name=";

  /** One value of type int; SGLang 0.5.21 and newer. */
  public static final String SHARED_EXPERTS_TP_SIZE = "--shared-experts-tp-size=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String SHOW_TIME_COST = "--show-time-cost";

  /** One value of type str; SGLang 0.5.16 and newer. */
  public static final String SIDECAR = "--sidecar=";

  /** One value of type json; SGLang 0.5.16 and newer. */
  public static final String SIDECAR_ARGS = "--sidecar-args=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String SKIP_SERVER_WARMUP = "--skip-server-warmup";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String SKIP_TOKENIZER_INIT = "--skip-tokenizer-init";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String SLEEP_ON_IDLE = "--sleep-on-idle";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String SM_GROUP_NUM = "--sm-group-num=";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String SMG_GRPC_MODE = "--smg-grpc-mode";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String SMG_HTTP_SIDECAR_PORT = "--smg-http-sidecar-port=";

  /** One value of type float; SGLang 0.5.7 and newer. */
  public static final String SOFT_WATCHDOG_TIMEOUT = "--soft-watchdog-timeout=";

  /** One value of type str; SGLang 0.5.15 and newer. */
  public static final String SPEC_TRACE_DIR = "--spec-trace-dir=";

  /** One value of type float; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_ACCEPT_THRESHOLD_ACC = "--speculative-accept-threshold-acc=";

  /** One value of type float; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_ACCEPT_THRESHOLD_SINGLE = "--speculative-accept-threshold-single=";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String SPECULATIVE_ADAPTIVE = "--speculative-adaptive";

  /** One value of type str; SGLang 0.5.11 and newer. */
  public static final String SPECULATIVE_ADAPTIVE_CONFIG = "--speculative-adaptive-config=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_ALGORITHM = "--speculative-algorithm=";

  /** One value of type str; SGLang 0.5.2 and newer. */
  public static final String SPECULATIVE_ATTENTION_MODE = "--speculative-attention-mode=";

  /** One value of type int; SGLang 0.5.11 and newer. */
  public static final String SPECULATIVE_DFLASH_BLOCK_SIZE = "--speculative-dflash-block-size=";

  /** One value of type int; SGLang 0.5.11 to 0.5.19. */
  public static final String SPECULATIVE_DFLASH_DRAFT_WINDOW_SIZE = "--speculative-dflash-draft-window-size=";

  /** One value of type int; SGLang 0.5.20 and newer. */
  public static final String SPECULATIVE_DOMINO_CANDIDATE_POOL_SIZE = "--speculative-domino-candidate-pool-size=";

  /** One value of type str; SGLang 0.5.7 and newer. */
  public static final String SPECULATIVE_DRAFT_ATTENTION_BACKEND = "--speculative-draft-attention-backend=";

  /** One value of type str; SGLang 0.5.18 and newer. */
  public static final String SPECULATIVE_DRAFT_KV_CACHE_DTYPE = "--speculative-draft-kv-cache-dtype=";

  /** One value of type str; SGLang 0.5.3.post2 and newer. */
  public static final String SPECULATIVE_DRAFT_LOAD_FORMAT = "--speculative-draft-load-format=";

  /** One value of type str; SGLang 0.5.2 and newer. */
  public static final String SPECULATIVE_DRAFT_MODEL = "--speculative-draft-model=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_DRAFT_MODEL_PATH = "--speculative-draft-model-path=";

  /** One value of type str; SGLang 0.5.7 and newer. */
  public static final String SPECULATIVE_DRAFT_MODEL_QUANTIZATION = "--speculative-draft-model-quantization=";

  /** One value of type str; SGLang 0.5.2 and newer. */
  public static final String SPECULATIVE_DRAFT_MODEL_REVISION = "--speculative-draft-model-revision=";

  /** One value of type int; SGLang 0.5.21 and newer. */
  public static final String SPECULATIVE_DRAFT_SINK_SIZE = "--speculative-draft-sink-size=";

  /** One value of type int; SGLang 0.5.12 and newer. */
  public static final String SPECULATIVE_DRAFT_WINDOW_SIZE = "--speculative-draft-window-size=";

  /** One value of type str; SGLang 0.5.19 and newer. */
  public static final String SPECULATIVE_DSA_TOPK_BACKEND = "--speculative-dsa-topk-backend=";

  /** A switch; SGLang 0.5.16 and newer. */
  public static final String SPECULATIVE_DSPARK_ALIGN_VERIFY_TOKENS_TO_GRAPH_TIER = "--speculative-dspark-align-verify-tokens-to-graph-tier";

  /** One value of type int; SGLang 0.5.16 and newer. */
  public static final String SPECULATIVE_DSPARK_BLOCK_SIZE = "--speculative-dspark-block-size=";

  /** One value of type str; SGLang 0.5.16 and newer. */
  public static final String SPECULATIVE_DSPARK_CONFIDENCE_STS_PATH = "--speculative-dspark-confidence-sts-path=";

  /** One value of type str; SGLang 0.5.16 and newer. */
  public static final String SPECULATIVE_DSPARK_SPS_TABLE_PATH = "--speculative-dspark-sps-table-path=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_EAGLE_TOPK = "--speculative-eagle-topk=";

  /** A switch; SGLang 0.5.22 and newer. */
  public static final String SPECULATIVE_ENABLE_W4A4_MXFP4_MEGAMOE = "--speculative-enable-w4a4-mxfp4-megamoe";

  /** One value of type str; SGLang 0.5.6.post1 and newer. */
  public static final String SPECULATIVE_MOE_A2A_BACKEND = "--speculative-moe-a2a-backend=";

  /** One value of type str; SGLang 0.5.4.post3 and newer. */
  public static final String SPECULATIVE_MOE_RUNNER_BACKEND = "--speculative-moe-runner-backend=";

  /** One value of type int; SGLang 0.5.3 to 0.5.9. */
  public static final String SPECULATIVE_NGRAM_BRANCH_LENGTH = "--speculative-ngram-branch-length=";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String SPECULATIVE_NGRAM_CAPACITY = "--speculative-ngram-capacity=";

  /** One value of type int; SGLang 0.5.11 and newer. */
  public static final String SPECULATIVE_NGRAM_EXTERNAL_CORPUS_MAX_TOKENS = "--speculative-ngram-external-corpus-max-tokens=";

  /** One value of type str; SGLang 0.5.11 and newer. */
  public static final String SPECULATIVE_NGRAM_EXTERNAL_CORPUS_PATH = "--speculative-ngram-external-corpus-path=";

  /** One value of type int; SGLang 0.5.11 and newer. */
  public static final String SPECULATIVE_NGRAM_EXTERNAL_SAM_BUDGET = "--speculative-ngram-external-sam-budget=";

  /** One value of type str; SGLang 0.5.3 and newer. */
  public static final String SPECULATIVE_NGRAM_MATCH_TYPE = "--speculative-ngram-match-type=";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String SPECULATIVE_NGRAM_MAX_BFS_BREADTH = "--speculative-ngram-max-bfs-breadth=";

  /** One value of type int; SGLang 0.5.3 to 0.5.9. */
  public static final String SPECULATIVE_NGRAM_MAX_MATCH_WINDOW_SIZE = "--speculative-ngram-max-match-window-size=";

  /** One value of type int; SGLang 0.5.10 and newer. */
  public static final String SPECULATIVE_NGRAM_MAX_TRIE_DEPTH = "--speculative-ngram-max-trie-depth=";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String SPECULATIVE_NGRAM_MIN_BFS_BREADTH = "--speculative-ngram-min-bfs-breadth=";

  /** One value of type int; SGLang 0.5.3 to 0.5.9. */
  public static final String SPECULATIVE_NGRAM_MIN_MATCH_WINDOW_SIZE = "--speculative-ngram-min-match-window-size=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_NUM_DRAFT_TOKENS = "--speculative-num-draft-tokens=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_NUM_STEPS = "--speculative-num-steps=";

  /** A switch; SGLang 0.5.11 to 0.5.22. */
  public static final String SPECULATIVE_SKIP_DP_MLP_SYNC = "--speculative-skip-dp-mlp-sync";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String SPECULATIVE_TOKEN_MAP = "--speculative-token-map=";

  /** A switch; SGLang 0.5.22 and newer. */
  public static final String SPECULATIVE_USE_BLOCK_VERIFICATION = "--speculative-use-block-verification";

  /** A switch; SGLang 0.5.14 and newer. */
  public static final String SPECULATIVE_USE_REJECTION_SAMPLING = "--speculative-use-rejection-sampling";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String SSL_CA_CERTS = "--ssl-ca-certs=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String SSL_CERTFILE = "--ssl-certfile=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String SSL_KEYFILE = "--ssl-keyfile=";

  /** One value of type str; SGLang 0.5.10 and newer. */
  public static final String SSL_KEYFILE_PASSWORD = "--ssl-keyfile-password=";

  /** One value of type str; SGLang 0.5.18 and newer. */
  public static final String STARTUP_WEIGHT_LOAD_MODE = "--startup-weight-load-mode=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String STREAM_INTERVAL = "--stream-interval=";

  /** A switch; SGLang 0.4.9.post3 to 0.5.19; use {@code --incremental-streaming-output}. */
  public static final String STREAM_OUTPUT = "--stream-output";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String STREAM_RESPONSE_DEFAULT_INCLUDE_USAGE = "--stream-response-default-include-usage";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String STRIP_THINKING_CACHE = "--strip-thinking-cache";

  /** One value of type float; SGLang 0.4.9.post3 and newer. */
  public static final String SWA_FULL_TOKENS_RATIO = "--swa-full-tokens-ratio=";

  /** One value of type int; SGLang 0.5.21 and newer. */
  public static final String SWA_PREFIX_TAILS = "--swa-prefix-tails=";

  /** One value of type float; SGLang 0.5.1 and newer. */
  public static final String TBO_TOKEN_DISTRIBUTION_THRESHOLD = "--tbo-token-distribution-threshold=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String TENSOR_PARALLEL_SIZE = "--tensor-parallel-size=";

  /** One value of type str; SGLang 0.5.11 and newer. */
  public static final String TOKENIZER_BACKEND = "--tokenizer-backend=";

  /** Values of type str; SGLang 0.5.3 and newer. */
  public static final String TOKENIZER_METRICS_ALLOWED_CUSTOM_LABELS = "--tokenizer-metrics-allowed-custom-labels ";

  /** One value of type str; SGLang 0.5.3 and newer. */
  public static final String TOKENIZER_METRICS_CUSTOM_LABELS_HEADER = "--tokenizer-metrics-custom-labels-header=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String TOKENIZER_MODE = "--tokenizer-mode=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String TOKENIZER_PATH = "--tokenizer-path=";

  /** One value of type int; SGLang 0.5.2 and newer. */
  public static final String TOKENIZER_WORKER_NUM = "--tokenizer-worker-num=";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String TOOL_CALL_PARSER = "--tool-call-parser=";

  /** One value of type str; SGLang 0.5.1 and newer. */
  public static final String TOOL_SERVER = "--tool-server=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String TORCH_COMPILE_MAX_BS = "--torch-compile-max-bs=";

  /** One value of type str; SGLang 0.4.9.post3 to 0.5.17. */
  public static final String TORCHAO_CONFIG = "--torchao-config=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String TP_SIZE = "--tp-size=";

  /** One value of type str; SGLang 0.5.13 and newer. */
  public static final String TRACE_MODULES = "--trace-modules=";

  /** One value of type int; SGLang 0.4.9.post3 and newer. */
  public static final String TRITON_ATTENTION_NUM_KV_SPLITS = "--triton-attention-num-kv-splits=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String TRITON_ATTENTION_REDUCE_IN_FP32 = "--triton-attention-reduce-in-fp32";

  /** One value of type int; SGLang 0.5.3 and newer. */
  public static final String TRITON_ATTENTION_SPLIT_TILE_SIZE = "--triton-attention-split-tile-size=";

  /** A switch; SGLang 0.5.18 and newer. */
  public static final String TRUST_MM_CONTENT_HASHES = "--trust-mm-content-hashes";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String TRUST_REMOTE_CODE = "--trust-remote-code";

  /** A switch; SGLang 0.5.21 and newer. */
  public static final String TRUST_REQUEST_CHAT_TEMPLATE = "--trust-request-chat-template";

  /** One value of type str; SGLang 0.5.20 and newer. */
  public static final String UNIFIED_CACHE_EXTERNAL_LINKER_BACKEND = "--unified-cache-external-linker-backend=";

  /** One value of type json; SGLang 0.5.23 and newer. */
  public static final String UNIFIED_CACHE_EXTERNAL_LINKER_CONFIG = "--unified-cache-external-linker-config=";

  /** One value of type str; SGLang 0.5.20 and newer. */
  public static final String UNO_LORA_PATH = "--uno-lora-path=";

  /** A switch; SGLang 0.5.10 and newer. */
  public static final String USE_RAY = "--use-ray";

  /** Values of type str; SGLang 0.5.8 and newer. */
  public static final String UVICORN_ACCESS_LOG_EXCLUDE_PREFIXES = "--uvicorn-access-log-exclude-prefixes ";

  /** One value of type str; SGLang 0.4.9.post3 and newer. */
  public static final String WARMUPS = "--warmups=";

  /** One value of type float; SGLang 0.4.9.post3 and newer. */
  public static final String WATCHDOG_TIMEOUT = "--watchdog-timeout=";

  /** One value of type str; SGLang 0.5.22 and newer. */
  public static final String WATERMARK_CONFIG = "--watermark-config=";

  /** One value of type str; SGLang 0.5.17 and newer. */
  public static final String WEIGHT_CACHE_MODE = "--weight-cache-mode=";

  /** One value of type str; SGLang 0.5.17 and newer. */
  public static final String WEIGHT_CACHE_SOCKET = "--weight-cache-socket=";

  /** One value of type int; SGLang 0.5.17 and newer. */
  public static final String WEIGHT_CACHE_TIMEOUT = "--weight-cache-timeout=";

  /** A switch; SGLang 0.4.9.post3 and newer. */
  public static final String WEIGHT_LOADER_DISABLE_MMAP = "--weight-loader-disable-mmap";

  /** A switch; SGLang 0.5.12 and newer. */
  public static final String WEIGHT_LOADER_DROP_CACHE_AFTER_LOAD = "--weight-loader-drop-cache-after-load";

  /** A switch; SGLang 0.5.11 and newer. */
  public static final String WEIGHT_LOADER_PREFETCH_CHECKPOINTS = "--weight-loader-prefetch-checkpoints";

  /** One value of type int; SGLang 0.5.11 and newer. */
  public static final String WEIGHT_LOADER_PREFETCH_NUM_THREADS = "--weight-loader-prefetch-num-threads=";

  /** One value of type str; SGLang 0.5.1 and newer. */
  public static final String WEIGHT_VERSION = "--weight-version=";
}
