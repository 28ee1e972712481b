package dev.sgbench.analysis;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether the load that was asked for is the load that was made.
 *
 * @param reasons why not; empty if it was
 * @param observations what was looked at, by name, in seconds or as a share
 */
public record Validity(List<String> reasons, Map<String, Double> observations) {

  /** Immutable, in the order of names. */
  public Validity {
    reasons = List.copyOf(reasons);
    observations = Collections.unmodifiableMap(new TreeMap<>(observations));
  }

  /** The same with one thing more that was looked at. */
  Validity observing(String what, double value) {
    Map<String, Double> more = new HashMap<>(observations);
    more.put(what, value);
    return new Validity(reasons, more);
  }

  /** Whether it was. */
  public boolean valid() {
    return reasons.isEmpty();
  }
}
