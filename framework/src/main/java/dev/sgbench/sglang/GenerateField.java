package dev.sgbench.sglang;

/** Fields of {@code /generate}: the request, and the frame of an answer. */
@DocumentedIn(page = "generate", heading = "请求")
@Catalogued("fields:generate.*")
public enum GenerateField implements Literal {
  /** The prompt as token ids. */
  INPUT_IDS("input_ids"),
  /** Object of the sampling fields below. */
  SAMPLING_PARAMS("sampling_params"),
  /** Output tokens at most. */
  @Catalogued("fields:sampling_params.*")
  MAX_NEW_TOKENS("max_new_tokens"),
  /** Goes on after the end-of-sequence token. */
  @Catalogued("fields:sampling_params.*")
  IGNORE_EOS("ignore_eos"),
  /** 0 for greedy sampling. */
  @Catalogued("fields:sampling_params.*")
  TEMPERATURE("temperature"),
  /** Whether the answer is streamed. */
  STREAM("stream"),
  /** The request's id. */
  RID("rid"),
  /** Generated token ids, cumulative unless told otherwise. */
  @DocumentedIn(page = "generate", heading = "流式事件")
  @Catalogued("texts:*")
  OUTPUT_IDS("output_ids"),
  /** Of a request, the prompt as text; of an answer, what was generated, with a tokenizer. */
  @DocumentedIn(page = "generate", heading = "流式事件")
  @Catalogued("texts:*")
  TEXT("text"),
  /** Object of what is said of the request. */
  @DocumentedIn(page = "generate", heading = "流式事件")
  @Catalogued("texts:*")
  META_INFO("meta_info"),
  /** Content of the last event. */
  @DocumentedIn(page = "generate", heading = "流式事件")
  @Catalogued("texts:*")
  DONE("[DONE]"),
  /** Object that stands in place of an answer. */
  @DocumentedIn(page = "errors", heading = "错误")
  @Catalogued("texts:*")
  ERROR("error"),
  /** Text of an error. */
  @DocumentedIn(page = "errors", heading = "错误")
  @Catalogued("texts:*")
  ERROR_MESSAGE("message");

  private final String literal;

  GenerateField(String literal) {
    this.literal = literal;
  }

  @Override
  public String literal() {
    return literal;
  }
}
