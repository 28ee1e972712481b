package dev.sgbench.simulation;

import dev.sgbench.sglang.Endpoint;
import dev.sgbench.sglang.SglangVersion;
import java.time.Duration;

/**
 * How one version of SGLang speaks HTTP: what differs between versions, as read from their sources
 * (0.4.9, 0.5.17) or seen on real servers (0.5.11, 0.5.17, 0.5.23). Pages of {@code .DUCUMENT}:
 * generate, meta-info, errors, limits, load, control.
 */
final class Dialect {

  private static final SglangVersion V0_5_1 = SglangVersion.parse("0.5.1");
  private static final SglangVersion V0_5_2 = SglangVersion.parse("0.5.2");
  private static final SglangVersion V0_5_3 = SglangVersion.parse("0.5.3");
  private static final SglangVersion V0_5_5 = SglangVersion.parse("0.5.5");
  private static final SglangVersion V0_5_6 = SglangVersion.parse("0.5.6");
  private static final SglangVersion V0_5_8 = SglangVersion.parse("0.5.8");
  private static final SglangVersion V0_5_9 = SglangVersion.parse("0.5.9");
  private static final SglangVersion V0_5_10 = SglangVersion.parse("0.5.10");
  private static final SglangVersion V0_5_12 = SglangVersion.parse("0.5.12");
  private static final SglangVersion V0_5_13 = SglangVersion.parse("0.5.13");
  private static final SglangVersion V0_5_15 = SglangVersion.parse("0.5.15");
  private static final SglangVersion V0_5_17 = SglangVersion.parse("0.5.17");
  private static final SglangVersion V0_5_23 = SglangVersion.parse("0.5.23");

  private final SglangVersion version;

  Dialect(String version) {
    this.version = SglangVersion.parse(version);
  }

  SglangVersion version() {
    return version;
  }

  private boolean since(SglangVersion first) {
    return version.atLeast(first);
  }

  /** Whether the path is served at all. */
  boolean has(Endpoint endpoint) {
    return switch (endpoint) {
      case MODEL_INFO, SERVER_INFO -> since(V0_5_6);
      case V1_LOADS -> since(V0_5_8);
      case GET_LOAD -> !since(V0_5_23);
      default -> true;
    };
  }

  /** Whether {@code /health} generates a token, which takes it a second. */
  boolean healthGenerates() {
    return since(V0_5_2);
  }

  /** Whether answers with text carry token ids too. */
  boolean idsBesideText() {
    return since(V0_5_2);
  }

  /** Whether an error in a stream has a type and a code. */
  boolean typedErrors() {
    return since(V0_5_13);
  }

  /** Whether the answers name the weights' version. */
  boolean tellsWeights() {
    return since(V0_5_1);
  }

  /** Whether answers count retractions, and under the newer name. */
  boolean tellsRetractions() {
    return since(V0_5_5);
  }

  boolean newRetractionName() {
    return since(V0_5_12);
  }

  /** Whether answers carry the server's times if metrics are enabled. */
  boolean tellsTimes() {
    return since(V0_5_10);
  }

  /** Whether those are under the names that 0.5.17 has. */
  boolean newTimeNames() {
    return since(V0_5_12);
  }

  /** Whether the first event tells when it was sent, metrics or not. */
  boolean tellsSending() {
    return since(V0_5_13);
  }

  /** Whether answers say where cached tokens lay, and on which rank. */
  boolean tellsCacheDetails() {
    return since(V0_5_9);
  }

  /** Whether answers carry what was first seen on 0.5.23. */
  boolean tellsStorage() {
    return since(V0_5_23);
  }

  /** Whether a change of the limit is applied, yet answered with an internal error. */
  boolean limitAnswerFails() {
    return !since(V0_5_2);
  }

  /** Whether {@code /set_internal_state} tells what it refused. */
  boolean tellsRefusal() {
    return since(V0_5_15);
  }

  /** Whether a limit that is a string takes the server down. */
  boolean diesOfStrings() {
    return !since(V0_5_15);
  }

  /** Whether {@code /get_load} counts requests rather than giving one number. */
  boolean loadCounts() {
    return since(V0_5_3);
  }

  /** Whether {@code /v1/loads} adds all ranks up. */
  boolean aggregatesLoads() {
    return !since(V0_5_13);
  }

  /** Decode steps after which {@code /v1/loads} is renewed. */
  int loadInterval() {
    return since(V0_5_13) ? 15 : 1;
  }

  /** Whether an unknown sampling parameter is told politely. */
  boolean refusesUnknownSampling() {
    return since(V0_5_23);
  }

  /** How long a request goes on after its client has left. */
  Duration noticesAbsence() {
    if (since(V0_5_23)) {
      return Duration.ofMillis(30);
    }
    return since(V0_5_17) ? Duration.ofMillis(250) : Duration.ofSeconds(2);
  }
}
