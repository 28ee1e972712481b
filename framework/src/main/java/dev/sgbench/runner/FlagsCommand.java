package dev.sgbench.runner;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.sglang.catalogue.Catalogue;
import dev.sgbench.sglang.catalogue.CatalogueText;
import dev.sgbench.sglang.catalogue.Entry;
import dev.sgbench.sglang.catalogue.Releases;
import dev.sgbench.sglang.flags.Similarity;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code flags}: what each version of SGLang has, launch flags above all. */
@Command(
    name = "flags",
    description = "Tells SGLang's launch flags, endpoints, fields and metrics by version.",
    mixinStandardHelpOptions = true)
final class FlagsCommand {

  /** So many names that are most alike are offered for one that there is not. */
  private static final int LIKE = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--catalogue",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      defaultValue = "FLAGS",
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Catalogue catalogue;

  @Command(name = "list", description = "Everything that VERSION has.")
  int list(@Parameters(paramLabel = "VERSION") String version) {
    return print(text().list(version(version)));
  }

  @Command(name = "search", description = "Names with WORD in them, with the versions of each.")
  int search(@Parameters(paramLabel = "WORD") String word) {
    return print(found(text().search(word), word, "try another WORD"));
  }

  @Command(name = "show", description = "One item through all versions.")
  int show(@Parameters(paramLabel = "NAME") String name) {
    List<String> names = catalogue.entries().stream().map(Entry::name).distinct().toList();
    String nearest = String.join(", ", Similarity.nearest(name, names, LIKE));
    String remedy = "did you mean %s? flags search WORD finds parts of names".formatted(nearest);
    return print(found(text().show(name), name, remedy));
  }

  @Command(name = "diff", description = "What TO lacks (-), adds (+) and changes (~) against FROM.")
  int diff(@Parameters(paramLabel = "FROM") String from, @Parameters(paramLabel = "TO") String to) {
    return print(text().diff(version(from), version(to)));
  }

  private CatalogueText text() {
    return new CatalogueText(catalogue);
  }

  private List<String> found(List<String> lines, String what, String remedy) {
    if (lines.isEmpty()) {
      throw new InvalidBenchmarkException(
          "no version from %s to %s has \"%s\" among its %s; %s"
              .formatted(Releases.OLDEST, Releases.NEWEST, what, catalogue, remedy));
    }
    return lines;
  }

  private static SglangVersion version(String text) {
    return SglangVersion.release(text)
        .filter(version -> version.atLeast(Releases.OLDEST))
        .orElseThrow(
            () ->
                new InvalidBenchmarkException(
                    "expected a version of SGLang from %s on, such as %s, found \"%s\""
                        .formatted(Releases.OLDEST, Releases.NEWEST, text)));
  }

  private int print(List<String> lines) {
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
    return ExitCode.DONE.code();
  }
}
