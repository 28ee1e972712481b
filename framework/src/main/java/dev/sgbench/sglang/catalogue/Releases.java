package dev.sgbench.sglang.catalogue;

import dev.sgbench.sglang.SglangVersion;
import java.util.List;

/** The releases of SGLang that the catalogues know, oldest first. */
public final class Releases {

  private static final List<SglangVersion> ALL =
      Tsv.read("releases").stream()
          .skip(1)
          .map(fields -> SglangVersion.parse(fields.get(0)))
          .toList();

  /** The first release that is known. */
  public static final SglangVersion OLDEST = ALL.get(0);

  /** The last release that is known; newer versions are held against it. */
  public static final SglangVersion NEWEST = ALL.get(ALL.size() - 1);

  private Releases() {}

  /** All of them, oldest first. */
  public static List<SglangVersion> all() {
    return ALL;
  }

  /**
   * The release that a version, perhaps one never published, goes by: the newest that is no newer.
   *
   * @throws IllegalArgumentException if it is older than {@link #OLDEST}
   */
  public static SglangVersion of(SglangVersion version) {
    return ALL.stream()
        .filter(version::atLeast)
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "SGLang's interface is known from " + OLDEST + " on, not of " + version));
  }
}
