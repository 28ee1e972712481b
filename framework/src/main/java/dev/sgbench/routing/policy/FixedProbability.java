package dev.sgbench.routing.policy;

import dev.sgbench.routing.ImmediatePolicy;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ServerView;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Param;

/**
 * Server {@code i} with probability {@code weights[i] / sum of weights}, independently of
 * everything: Bernoulli splitting, which makes of Poisson arrivals independent Poisson arrivals of
 * {@code rate * weights[i] / sum}. With weights in proportion to the servers' speeds all are
 * equally utilised. J. Kingman, "Poisson Processes", Oxford 1993, section 5.1.
 */
public final class FixedProbability extends ImmediatePolicy {

  private static final Pattern WEIGHT = Pattern.compile("\\d*\\.?\\d+");

  /** One weight a server, in order of their ids, separated by slashes: {@code 0.4/0.6}. */
  @Param("1/1")
  public String weights = "1/1";

  private double[] upTo;

  @Override
  public void validate(int servers) {
    List<String> each = List.of(weights.split("/", -1));
    boolean readable = each.stream().allMatch(weight -> WEIGHT.matcher(weight).matches());
    double[] sums = readable ? cumulated(each) : new double[0];
    Parameters.require(
        sums.length == servers && sums[servers - 1] > 0,
        this,
        "weights",
        weights,
        servers + " numbers, not all 0, separated by slashes: one a server");
    upTo = sums;
  }

  private static double[] cumulated(List<String> each) {
    double[] sums = each.stream().mapToDouble(Double::parseDouble).toArray();
    Arrays.parallelPrefix(sums, Double::sum);
    return sums;
  }

  @Override
  protected int choose(RequestView request, List<ServerView> servers, RandomGenerator random) {
    double point = random.nextDouble() * upTo[upTo.length - 1];
    int chosen = 0;
    while (upTo[chosen] <= point) {
      chosen++;
    }
    return chosen;
  }
}
