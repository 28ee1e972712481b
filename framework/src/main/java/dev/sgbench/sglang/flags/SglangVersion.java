package dev.sgbench.sglang.flags;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of SGLang, such as {@code 0.5.17}, {@code 0.5.0rc2} or {@code 0.4.9.post3}; in order of
 * release.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param stage candidate, release, or release after the release
 * @param stageNumber which candidate or post release; 0 for the release itself
 */
public record SglangVersion(int major, int minor, int patch, Stage stage, int stageNumber)
    implements Comparable<SglangVersion> {

  /** Kinds of releases of one number, in order. */
  public enum Stage {
    /** {@code rc}: before the release. */
    CANDIDATE,
    /** The release. */
    RELEASE,
    /** {@code .post}: after the release. */
    POST
  }

  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(?:(rc|\\.post)(\\d{1,4}))?");

  private static final Comparator<SglangVersion> ORDER =
      Comparator.comparingInt(SglangVersion::major)
          .thenComparingInt(SglangVersion::minor)
          .thenComparingInt(SglangVersion::patch)
          .thenComparing(SglangVersion::stage)
          .thenComparingInt(SglangVersion::stageNumber);

  /** Reads a version; empty if {@code text} is none. */
  public static Optional<SglangVersion> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Stage stage =
        parts.group(4) == null
            ? Stage.RELEASE
            : parts.group(4).equals("rc") ? Stage.CANDIDATE : Stage.POST;
    return Optional.of(
        new SglangVersion(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            stage,
            stage == Stage.RELEASE ? 0 : Integer.parseInt(parts.group(5))));
  }

  @Override
  public int compareTo(SglangVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String release = major + "." + minor + "." + patch;
    return switch (stage) {
      case CANDIDATE -> release + "rc" + stageNumber;
      case RELEASE -> release;
      case POST -> release + ".post" + stageNumber;
    };
  }
}
