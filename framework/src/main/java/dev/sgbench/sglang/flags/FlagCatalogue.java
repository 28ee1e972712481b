package dev.sgbench.sglang.flags;

import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.sglang.catalogue.Releases;
import dev.sgbench.sglang.catalogue.Stretches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The launch flags of one version of SGLang. */
public final class FlagCatalogue {

  /** The first version whose flags are known. */
  public static final SglangVersion OLDEST = Releases.OLDEST;

  /** The last release whose flags are known; newer versions are held against it. */
  public static final SglangVersion NEWEST = Releases.NEWEST;

  private static final int NEAREST = 3;

  private final SglangVersion version;
  private final Map<String, Flag> here = new HashMap<>();
  private final Map<String, List<Flag>> elsewhere = new HashMap<>();

  private FlagCatalogue(SglangVersion version) {
    this.version = version;
    for (Flag flag : FlagTable.all()) {
      for (String name : flag.names()) {
        if (flag.in(version)) {
          here.put(name, flag);
        } else {
          elsewhere.computeIfAbsent(name, unused -> new ArrayList<>()).add(flag);
        }
      }
    }
  }

  /**
   * The flags of {@code version}.
   *
   * @throws IllegalArgumentException if it is older than {@link #OLDEST}
   */
  public static FlagCatalogue of(SglangVersion version) {
    if (version.compareTo(OLDEST) < 0) {
      throw new IllegalArgumentException(
          "flags are known from SGLang " + OLDEST + " on, not of " + version);
    }
    return new FlagCatalogue(version);
  }

  /** The flag of that name or alias, if this version has it. */
  public Optional<Flag> find(String name) {
    return Optional.ofNullable(here.get(name));
  }

  /** All flags of this version, by name. */
  public List<Flag> flags() {
    return here.values().stream().distinct().sorted(Comparator.comparing(Flag::name)).toList();
  }

  /** The names of this version that are most like {@code name}, likest first. */
  public List<String> nearest(String name) {
    return Similarity.nearest(name, here.keySet(), NEAREST);
  }

  /**
   * What is wrong with launch arguments, in order; empty if nothing is. What SGLang accepts with a
   * warning is among it, as {@link FlagProblem.Kind#DEPRECATED}.
   *
   * @param allowUnknown lets flags through that the catalogue does not have
   */
  public List<FlagProblem> check(LaunchArguments given, boolean allowUnknown) {
    List<FlagProblem> problems = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (LaunchArguments.Argument argument : given.arguments()) {
      check(argument, seen, allowUnknown).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<FlagProblem> check(
      LaunchArguments.Argument argument, Map<String, String> seen, boolean allowUnknown) {
    String name = argument.flag();
    if (!argument.isFlag()) {
      return problem(
          FlagProblem.Kind.SYNTAX, argument, "\"" + name + "\" is no flag: write it with --");
    }
    if (ReservedFlags.contains(name)) {
      return problem(
          FlagProblem.Kind.RESERVED,
          argument,
          "sgbench sets " + name + " itself: " + ReservedFlags.reason(name) + "; remove it");
    }
    Flag flag = here.get(name);
    String before = seen.putIfAbsent(flag == null ? name : flag.name(), name);
    if (before != null) {
      return problem(
          FlagProblem.Kind.REPEATED,
          argument,
          name
              + " is given twice"
              + (before.equals(name) ? "" : ", first as " + before)
              + "; remove one");
    }
    if (flag == null) {
      return allowUnknown ? Optional.empty() : missing(argument);
    }
    Optional<String> mistake = FlagValues.mistake(flag, argument);
    if (mistake.isEmpty() && flag.deprecated()) {
      return problem(FlagProblem.Kind.DEPRECATED, argument, deprecated(name, flag));
    }
    return mistake.flatMap(text -> problem(FlagProblem.Kind.VALUE, argument, text));
  }

  private String deprecated(String name, Flag flag) {
    return "SGLang %s is going to drop %s%s"
        .formatted(
            version, name, flag.replacement().isEmpty() ? "" : "; use " + flag.replacement());
  }

  private Optional<FlagProblem> missing(LaunchArguments.Argument argument) {
    String name = argument.flag();
    List<Flag> others = elsewhere.get(name);
    if (others != null) {
      return problem(FlagProblem.Kind.VERSION, argument, elsewhere(name, others));
    }
    String newer =
        version.compareTo(NEWEST) > 0
            ? " as far as the newest known flags go, those of " + NEWEST
            : "";
    return problem(
        FlagProblem.Kind.UNKNOWN,
        argument,
        "SGLang %s has no %s%s; did you mean %s? allowUnknownFlags = true lets it through"
            .formatted(version, name, newer, String.join(", ", nearest(name))));
  }

  private String elsewhere(String name, List<Flag> others) {
    String replacement = others.get(others.size() - 1).replacement();
    return "SGLang %s has no %s, versions %s have it%s"
        .formatted(
            version,
            name,
            Stretches.of(others.stream().map(Flag::entry).toList()),
            replacement.isEmpty() ? "" : "; use " + replacement);
  }

  private static Optional<FlagProblem> problem(
      FlagProblem.Kind kind, LaunchArguments.Argument argument, String text) {
    return Optional.of(new FlagProblem(kind, argument.position(), text));
  }
}
