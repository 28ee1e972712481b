package dev.sgbench.sglang.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.api.Flags;
import dev.sgbench.sglang.GeneratedFile;
import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.sglang.catalogue.Stretches;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The constants for launch flags are those of the catalogue, and can stand in an annotation. */
class FlagsSourceTest {

  private static final String PATH = "framework/src/generated/java/dev/sgbench/api/Flags.java";

  private static final String HEAD =
      """
      package dev.sgbench.api;

      /**
       * Names of SGLang's launch flags, for {@link NodeBench#serverArgs()} and the like: {@code
       * Flags.MAX_RUNNING_REQUESTS + 256}, {@code Flags.DISABLE_RADIX_CACHE}. Whether the declared version
       * has a flag is checked when the benchmark is compiled. Plain text does as well, and is the way to
       * flags of a version that is newer than these.
       *
       * <p>Made from the catalogue of flags, which knows the releases from %s to %s: a flag that takes one
       * value ends with {@code =}, one that takes several with a space.
       */
      public final class Flags {

        private Flags() {}
      """;

  /** As a benchmark's annotation has it. Classes with that one would be taken for benchmarks. */
  @Retention(RetentionPolicy.RUNTIME)
  private @interface Written {
    String[] serverArgs();
  }

  @Written(
      serverArgs = {
        Flags.MAX_RUNNING_REQUESTS + 256,
        Flags.CUDA_GRAPH_BS_DECODE + "1 2 4",
        Flags.DISABLE_RADIX_CACHE
      })
  private static final class Example {}

  @Test
  void constants_stand_in_an_annotation_and_fit_the_version() {
    List<String> written = List.of(Example.class.getAnnotation(Written.class).serverArgs());

    assertThat(written)
        .containsExactly(
            "--max-running-requests=256", "--cuda-graph-bs-decode 1 2 4", "--disable-radix-cache");
    assertThat(
            FlagCatalogue.of(SglangVersion.parse("0.5.17"))
                .check(LaunchArguments.parse(written), false))
        .isEmpty();
  }

  @Test
  void there_is_a_constant_for_every_name_that_a_flag_has_had() throws IOException {
    Map<String, List<Flag>> byName = new TreeMap<>();
    for (Flag flag : FlagTable.all()) {
      for (String name : flag.names()) {
        byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(flag);
      }
    }
    StringBuilder source =
        new StringBuilder(HEAD.formatted(FlagCatalogue.OLDEST, FlagCatalogue.NEWEST));
    byName.forEach((name, flags) -> source.append(constant(name, flags)));
    GeneratedFile.assertIs(PATH, source + "}\n");
    assertThat(byName).hasSizeGreaterThan(550);
  }

  private static String constant(String name, List<Flag> flags) {
    Flag newest = flags.get(flags.size() - 1);
    return "\n  /** %s. */\n  public static final String %s = \"%s\";\n"
        .formatted(
            meaning(newest, Stretches.of(flags.stream().map(Flag::entry).toList())),
            name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT),
            name + ending(newest.arity()));
  }

  private static String meaning(Flag flag, String releases) {
    String values =
        switch (flag.arity()) {
          case SWITCH, BOOLEAN -> "A switch";
          case ONE -> "One value of type " + type(flag);
          case OPTIONAL -> "None or one value of type " + type(flag);
          case ANY, SOME -> "Values of type " + type(flag);
        };
    return values
        + "; SGLang "
        + releases
        + (flag.replacement().isEmpty() ? "" : "; use {@code " + flag.replacement() + "}");
  }

  private static String type(Flag flag) {
    return flag.type().name().toLowerCase(Locale.ROOT);
  }

  private static String ending(Flag.Arity arity) {
    return switch (arity) {
      case ONE -> "=";
      case ANY, SOME -> " ";
      case SWITCH, BOOLEAN, OPTIONAL -> "";
    };
  }
}
