package dev.sgbench.routing.policy;

import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Input;
import dev.sgbench.routing.Outcome;
import dev.sgbench.routing.QueuePolicy;
import dev.sgbench.routing.RequestView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Param;

/**
 * {@link ShortestJobFirst} on estimates of the output length instead of the length itself, drawn
 * once for each request:
 *
 * <pre>{@code
 * estimate = outputTokens * exp(noise * Z), Z standard normal
 * }</pre>
 *
 * The estimate's median is the true length. With noise 0 the decisions are those of {@link
 * ShortestJobFirst}; the more noise, the closer to any order at all. M. Mitzenmacher, "Scheduling
 * with predictions and the price of misprediction", ITCS 2020.
 */
public final class NoisyShortestJobFirst extends QueuePolicy {

  /** Standard deviation of the logarithm of estimate over length; 0 or more. */
  @Param("0.5")
  public double noise = 0.5;

  private final Map<Integer, Double> estimates = new HashMap<>();

  private final Comparator<RequestView> shortest =
      Comparator.<RequestView>comparingDouble(request -> estimates.get(request.id()))
          .thenComparingInt(RequestView::inputTokens);

  @Override
  public void validate(int servers) {
    Parameters.require(noise >= 0, this, "noise", noise, "a number of at least 0");
  }

  @Override
  public Set<Input> needs() {
    return Set.of(Input.EXPECTED_OUTPUT);
  }

  @Override
  protected void arrived(RequestView request, RandomGenerator random) {
    double error = noise == 0 ? 1 : Math.exp(noise * random.nextGaussian());
    estimates.put(request.id(), request.expectedOutputTokens() * error);
  }

  @Override
  protected Comparator<RequestView> order() {
    return shortest;
  }

  @Override
  public void completed(Outcome outcome, ClusterView view) {
    estimates.remove(outcome.request().id());
  }
}
