package dev.sgbench.sglang;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of SGLang, ordered by age, and what the client must know of it. Local builds ({@code
 * 0.5.17+cu130}) count as what they were built from.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param candidate number of the release candidate; {@link Integer#MAX_VALUE} for a release
 * @param post number of the post-release, 0 for none
 */
public record SglangVersion(int major, int minor, int patch, int candidate, int post)
    implements Comparable<SglangVersion> {

  private static final Pattern FORM =
      Pattern.compile(
          "v?(\\d+)\\.(\\d+)\\.(\\d+)(?:rc(\\d+))?(?:\\.post(\\d+))?(?:\\.dev\\d+)?(?:\\+.*)?");

  private static final Pattern RELEASE =
      Pattern.compile("v?(\\d{1,4}\\.){2}\\d{1,4}(rc\\d{1,4}|\\.post\\d{1,4})?");

  private static final Comparator<SglangVersion> AGE =
      Comparator.comparingInt(SglangVersion::major)
          .thenComparingInt(SglangVersion::minor)
          .thenComparingInt(SglangVersion::patch)
          .thenComparingInt(SglangVersion::candidate)
          .thenComparingInt(SglangVersion::post);

  private static final SglangVersion LAST_WITH_OLD_LIMIT_KEY = parse("0.5.3");
  private static final SglangVersion FIRST_WITH_LOADS = parse("0.5.8");
  private static final SglangVersion FIRST_WITH_LOAD_COUNTS = parse("0.5.3");
  private static final SglangVersion FIRST_WITH_EFFECTIVE_CEILING = parse("0.5.8");
  private static final SglangVersion FIRST_WITH_SETTABLE_LIMIT = parse("0.4.6.post5");

  /**
   * Reads a version.
   *
   * @throws IllegalArgumentException if {@code text} is none
   */
  public static SglangVersion parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a version of SGLang such as 0.5.17, 0.4.9.post3 or 0.5.0rc2, found \""
              + text
              + "\"");
    }
    return new SglangVersion(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        number(matcher.group(4), Integer.MAX_VALUE),
        number(matcher.group(5), 0));
  }

  /**
   * Reads a release, as benchmarks declare it; empty if {@code text} is none: local builds are not.
   */
  public static Optional<SglangVersion> release(String text) {
    return RELEASE.matcher(text).matches() ? Optional.of(parse(text)) : Optional.empty();
  }

  private static int number(String digits, int absent) {
    return digits == null ? absent : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(SglangVersion other) {
    return AGE.compare(this, other);
  }

  /** Whether this is {@code other} or newer. */
  public boolean atLeast(SglangVersion other) {
    return compareTo(other) >= 0;
  }

  /**
   * The field that holds the live limit.
   *
   * @throws IllegalStateException if this version has no live limit
   */
  public LimitField limitKey() {
    if (!atLeast(FIRST_WITH_SETTABLE_LIMIT)) {
      throw new IllegalStateException(
          "SGLang " + this + " cannot change its limit while serving; use 0.4.6.post5 or newer");
    }
    return compareTo(LAST_WITH_OLD_LIMIT_KEY) <= 0
        ? LimitField.MAX_MICRO_BATCH_SIZE
        : LimitField.PP_MAX_MICRO_BATCH_SIZE;
  }

  /**
   * The endpoint that tells how many requests run and wait.
   *
   * @throws IllegalStateException if this version has none
   */
  public Endpoint loadEndpoint() {
    if (!atLeast(FIRST_WITH_LOAD_COUNTS)) {
      throw new IllegalStateException(
          "SGLang " + this + " does not tell how many requests run and wait; use 0.5.3 or newer");
    }
    return atLeast(FIRST_WITH_LOADS) ? Endpoint.V1_LOADS : Endpoint.GET_LOAD;
  }

  /** Whether it tells the ceiling that is in force, not only the one asked for. */
  public boolean tellsEffectiveCeiling() {
    return atLeast(FIRST_WITH_EFFECTIVE_CEILING);
  }

  @Override
  public String toString() {
    String candidates = candidate == Integer.MAX_VALUE ? "" : "rc" + candidate;
    return major + "." + minor + "." + patch + candidates + (post == 0 ? "" : ".post" + post);
  }
}
