package dev.sgbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.InvalidBenchmarkException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SimulatedArgumentsTest {

  private static SimulatedServerSpec parse(String... args) {
    return SimulatedArguments.parse(
        List.of(args), "llama-2-7b-hf", "0.5.17", 1, Calibration.shipped());
  }

  private static void refused(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(InvalidBenchmarkException.class)
        .hasMessageContaining(message);
  }

  @Test
  void nothing_given_means_what_sglang_takes_by_default() {
    SchedulerSettings settings = parse().scheduler();
    assertThat(settings.kvTokens()).isEqualTo(107_675);
    assertThat(settings.ceiling()).isEqualTo(4096);
    assertThat(settings.limit()).isEqualTo(4096);
    assertThat(settings.chunk()).isEqualTo(8192);
    assertThat(settings.maxPrefillTokens()).isEqualTo(16384);
    assertThat(settings.overlap()).isTrue();
    assertThat(settings.radixCache()).isTrue();
    assertThat(settings.priority().enabled()).isFalse();
  }

  @Test
  void values_may_stand_apart_or_behind_an_equals_sign() {
    SimulatedServerSpec spec =
        parse("--max-running-requests", "16", "--max-total-tokens=8000", "--disable-radix-cache");
    assertThat(spec.ceiling()).isEqualTo(16);
    assertThat(spec.kvTokens()).isEqualTo(8000);
    assertThat(spec.scheduler().radixCache()).isFalse();
    assertThat(spec.arguments()).containsEntry("--max-total-tokens", "8000");
  }

  @Test
  void the_ceiling_is_never_above_one_request_for_two_tokens_of_the_pool() {
    assertThat(parse("--max-running-requests=256", "--max-total-tokens=100").ceiling())
        .isEqualTo(50);
  }

  @Test
  void minus_one_turns_chunked_prefill_off() {
    assertThat(parse("--chunked-prefill-size", "-1").scheduler().chunk())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void a_flag_that_would_change_times_unseen_is_refused() {
    refused("does not model --enable-lora", () -> parse("--enable-lora"));
    refused("does not model --pp-size", () -> parse("--pp-size=2"));
  }

  @Test
  void an_argument_other_than_the_calibration_s_is_refused() {
    assertThat(parse("--attention-backend", "triton").arguments()).hasSize(1);
    refused("was measured with triton", () -> parse("--attention-backend", "flashinfer"));
  }

  @Test
  void a_flag_of_step_times_that_was_not_measured_is_refused() {
    refused(
        "--cuda-graph-backend-prefill: calibration " + Calibration.shipped().identity(),
        () -> parse("--cuda-graph-backend-prefill=disabled"));
    refused("was measured without it", () -> parse("--enable-torch-compile"));
    refused("was measured without it", () -> parse("--tp-size=2"));
  }

  @Test
  void what_differs_from_the_server_that_was_measured_is_labelled() {
    Calibration shipped = Calibration.shipped();
    assertThat(shipped.label(parse("--attention-backend=triton", "--sampling-backend=pytorch")))
        .isEqualTo(shipped.identity());
    assertThat(shipped.label(parse("--attention-backend=triton")))
        .isEqualTo(
            shipped.identity()
                + " (not validated: --sampling-backend pytorch was measured, and is not given)");
    List<String> measured = List.of("--attention-backend=triton", "--sampling-backend=pytorch");
    assertThat(
            shipped.differences(
                SimulatedArguments.parse(measured, "/models/another", "0.5.11", 1, shipped)))
        .containsExactly(
            "SGLang 0.5.17 was measured, not 0.5.11",
            "llama-2-7b-hf was measured, not /models/another");
    assertThat(
            shipped.differences(
                SimulatedArguments.parse(measured, "/models/llama-2-7b-hf", "0.5.17", 1, shipped)))
        .isEmpty();
  }

  @Test
  void a_policy_that_is_not_modelled_is_refused() {
    assertThat(parse("--schedule-policy=lpm", "--disable-radix-cache").scheduler().policy())
        .isEqualTo(SchedulePolicy.FCFS);
    refused("--schedule-policy dfs-weight", () -> parse("--schedule-policy=dfs-weight"));
  }

  @Test
  void a_missing_or_wrong_value_is_refused() {
    refused("one value is expected", () -> parse("--max-running-requests"));
    refused("whole number above 0", () -> parse("--max-running-requests", "0"));
    refused("whole number above 0", () -> parse("--max-running-requests", "many"));
    refused("given twice", () -> parse("--port=1", "--port=2"));
    refused(
        "above the ceiling",
        () -> parse("--max-running-requests=4", "--pp-max-micro-batch-size=5"));
  }
}
