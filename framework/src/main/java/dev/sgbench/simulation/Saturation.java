package dev.sgbench.simulation;

import dev.sgbench.workload.RequestSpec;
import dev.sgbench.workload.RequestStream;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * What a simulated server gets through while requests always wait: the largest rate at which its
 * queue does not grow. A scheduler that admits whenever it can is stable below the rate at which
 * full batches take work away, and above it none is (Y. Li, J. Dai, T. Peng, "Throughput-optimal
 * scheduling algorithms for LLM inference and AI agents", arXiv:2504.07347: {@code rate * tokens <
 * b / t_b}, passes of b tokens taking t_b). Here the pass is worked out from step times:
 *
 * <pre>{@code
 * s = output - 1, with overlap scheduling + 1     decode passes that a request takes part in
 * R = min(limit, KV tokens / tokens held)         requests in each of them
 * M ~ Binomial(R, 1 / s)                          that end in one, and are replaced in the next prefill
 * limit of the rate = (R / s) / (decode(R, context) + E[prefill(M)])
 * }</pre>
 *
 * All are means over lengths; M supposes that requests end independently of one another. They do
 * not where all outputs are equally long and began together: such batches stay together and share
 * their prefill. Prompts are taken as not cached. Tokens held are those in the KV cache and, with
 * radix cache, the scheduler's reserve for what is still to come, at its least. That a slot is
 * filled again one pass late is left out; virtual time is within 4 % of this where it was tried.
 *
 * @param running R, a mean
 * @param decodeSeconds a decode pass takes
 * @param prefillSeconds that prefill adds to each of them, in the mean
 * @param rate requests a second
 */
public record Saturation(double running, double decodeSeconds, double prefillSeconds, double rate) {

  private static final int SAMPLES = 100_000;
  private static final double NANOS = 1e-9;

  /** Smaller probabilities add nothing. */
  private static final double NEGLIGIBLE = 1e-12;

  /** Means over requests: tokens in, their squares, passes, context over all passes, and so on. */
  private record Means(
      double input, double inputSquared, double passes, double context, double toCome) {

    static Means of(Workload workload, Seeds seeds, int ghosts) {
      RequestStream stream = workload.stream(seeds);
      double[] sums = new double[5];
      int count = 0;
      while (count < SAMPLES && stream.nextArrival() != RequestStream.NONE) {
        RequestSpec request = stream.take();
        double input = request.inputTokens();
        double steps = request.outputTokens() - 1;
        double passes = steps + ghosts;
        sums[0] += input;
        sums[1] += input * input;
        sums[2] += passes;
        sums[3] += passes * input + passes * (passes + 1) / 2;
        sums[4] += steps * (steps - 1) / 2;
        count++;
      }
      double passes = sums[2] / count;
      return new Means(
          sums[0] / count,
          sums[1] / count,
          passes,
          sums[3] / count / passes,
          sums[4] / count / passes);
    }
  }

  /**
   * Of one server.
   *
   * @param workload whose lengths are drawn, {@value #SAMPLES} of them; open arrivals, and requests
   *     of more than one output token
   */
  public static Saturation of(
      SimulatedServerSpec server, Calibration calibration, Workload workload, Seeds seeds) {
    SchedulerSettings settings = server.scheduler();
    StepTime time = server.stepTime(calibration);
    Means means = Means.of(workload, seeds, settings.overlap() ? 1 : 0);
    double held =
        means.context() + (settings.radixCache() ? reserve(settings) * means.toCome() : 0);
    double running = Math.min(settings.limit(), settings.kvTokens() / held);
    Pass pass = new Pass(settings, time, means, (int) Math.max(1, Math.round(running)));
    double decode = pass.decode() * NANOS;
    double prefill = pass.meanPrefill() * NANOS;
    double passes = running / means.passes() / (decode + prefill);
    double intake = 1 / (time.intake((int) means.input()) * NANOS);
    return new Saturation(running, decode, prefill, Math.min(passes, intake));
  }

  private static double reserve(SchedulerSettings settings) {
    return NewTokenRatio.least(settings.conservativeness());
  }

  /** What a full batch takes, in nanoseconds. */
  private record Pass(SchedulerSettings settings, StepTime time, Means means, int running) {

    private long context() {
      return Math.round(running * means.context());
    }

    long decode() {
      return time.decode(running, context());
    }

    /** Of the prefill that follows a decode pass, where something ended in it. */
    double meanPrefill() {
      BinomialDistribution ends =
          new BinomialDistribution(running, Math.min(1, 1 / means.passes()));
      double mean = 0;
      for (int m = 1; m <= running; m++) {
        double probability = ends.probability(m);
        mean += probability > NEGLIGIBLE ? probability * prefill(m) : 0;
      }
      return mean;
    }

    /**
     * Of the prompts of so many: what exceeds one pass's budget makes further passes. A pass that
     * is mixed with decoding takes the place of one that only decodes. With overlap scheduling the
     * CPU's launch is hidden behind the pass before.
     */
    private double prefill(int requests) {
      double tokens = requests * means.input();
      double passes = Math.max(1, tokens / Math.min(settings.chunk(), settings.maxPrefillTokens()));
      double attention = requests * means.inputSquared() / 2;
      int each = (int) Math.round(tokens / passes);
      long launch = settings.overlap() ? 0 : time.launchPrefill(requests);
      if (settings.mixedChunk()) {
        long mixed = time.mixed(each + running, attention / passes, context());
        return passes * (Math.max(mixed, launch) - decode());
      }
      return passes * Math.max(time.prefill(each, attention / passes), launch);
    }
  }
}
