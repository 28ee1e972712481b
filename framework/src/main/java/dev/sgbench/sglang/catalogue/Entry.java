package dev.sgbench.sglang.catalogue;

import dev.sgbench.sglang.SglangVersion;
import java.util.Map;
import java.util.Optional;

/**
 * An item of SGLang's interface through a stretch of releases in which nothing of it changed.
 *
 * @param name such as {@code --port}, {@code /generate} or {@code sampling_params.top_k}
 * @param since the first release of the stretch
 * @param until the last one; empty if the newest known release belongs to it
 * @param attributes what is known of it, by the catalogue's column names, in their order; empty
 *     text for nothing
 */
public record Entry(
    String name,
    SglangVersion since,
    Optional<SglangVersion> until,
    Map<String, String> attributes) {

  /** Whether the stretch has {@code release}, one of {@link Releases#all()}. */
  public boolean in(SglangVersion release) {
    return release.atLeast(since) && until.stream().allMatch(last -> last.atLeast(release));
  }
}
