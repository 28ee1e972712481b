package dev.sgbench.simulation;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Step times as sums of fixed costs and costs per request or token, all in microseconds.
 *
 * @param decodeBase of every decode step
 * @param decodePerRequest for each request in it
 * @param decodePerContextToken for each token in the KV pool that it reads
 * @param prefillBase of every prefill pass: mostly, streaming the weights
 * @param prefillPerToken for each token computed
 * @param prefillSharpness how the two join, since weights are streamed while tokens are computed:
 *     the exponent p of a p-norm, 1 for their sum, large for the greater one; at least 1
 * @param prefillPerTokenPair for each pair of a new token and one before it
 * @param launchPrefillBase the CPU's share of every prefill pass, hidden while the GPU is busy
 * @param launchPrefillPerRequest for each request in it
 * @param intakePerRequest the HTTP process's time for one request
 * @param out from the scheduler's result to the client's socket
 */
record StepCoefficients(
    double decodeBase,
    double decodePerRequest,
    double decodePerContextToken,
    double prefillBase,
    double prefillPerToken,
    double prefillSharpness,
    double prefillPerTokenPair,
    double launchPrefillBase,
    double launchPrefillPerRequest,
    double intakePerRequest,
    double out)
    implements StepTime {

  @Override
  public long decode(int running, long contextTokens) {
    return nanos(decodeBase + decodePerRequest * running + decodePerContextToken * contextTokens);
  }

  @Override
  public long prefill(int newTokens, double attention) {
    double streamed = Math.pow(prefillBase, prefillSharpness);
    double computed = Math.pow(prefillPerToken * newTokens, prefillSharpness);
    return nanos(
        Math.pow(streamed + computed, 1 / prefillSharpness) + prefillPerTokenPair * attention);
  }

  @Override
  public long mixed(int tokens, double attention, long contextTokens) {
    return prefill(tokens, attention) + nanos(decodePerContextToken * contextTokens);
  }

  @Override
  public long launchPrefill(int requests) {
    return nanos(launchPrefillBase + launchPrefillPerRequest * requests);
  }

  @Override
  public long intake(int inputTokens) {
    return nanos(intakePerRequest);
  }

  @Override
  public long wayOut() {
    return nanos(out);
  }

  /** The same with four significant digits each, as they are written down. */
  StepCoefficients rounded() {
    return new StepCoefficients(
        rounded(decodeBase),
        rounded(decodePerRequest),
        rounded(decodePerContextToken),
        rounded(prefillBase),
        rounded(prefillPerToken),
        prefillSharpness,
        rounded(prefillPerTokenPair),
        rounded(launchPrefillBase),
        rounded(launchPrefillPerRequest),
        rounded(intakePerRequest),
        rounded(out));
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(4)).doubleValue();
  }

  private static long nanos(double micros) {
    return Math.round(micros * 1e3);
  }
}
