package dev.sgbench.processor;

import dev.sgbench.sglang.SglangVersion;
import dev.sgbench.sglang.flags.FlagCatalogue;
import dev.sgbench.sglang.flags.FlagProblem;
import dev.sgbench.sglang.flags.LaunchArguments;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;

/** Holds {@code serverArgs} against the flags of the declared version. */
final class FlagReader {

  private final Reporter reporter;

  FlagReader(Reporter reporter) {
    this.reporter = reporter;
  }

  /** The arguments as written, checked. */
  List<String> read(Annotated bench) {
    List<AnnotationValue> values = bench.list("serverArgs");
    List<String> written = values.stream().map(value -> (String) value.getValue()).toList();
    version(bench)
        .map(FlagCatalogue::of)
        .map(flags -> flags.check(LaunchArguments.parse(written), bench.flag("allowUnknownFlags")))
        .ifPresent(problems -> problems.forEach(problem -> report(bench, values, problem)));
    return written;
  }

  private void report(Annotated bench, List<AnnotationValue> values, FlagProblem problem) {
    Place place = bench.place(values.get(problem.position()));
    if (problem.isError()) {
      reporter.error(place, message(problem.kind()), problem.text());
    } else {
      reporter.warning(place, message(problem.kind()), problem.text());
    }
  }

  private Optional<SglangVersion> version(Annotated bench) {
    String text = bench.text("sglang");
    Optional<SglangVersion> version =
        SglangVersion.release(text).filter(v -> v.compareTo(FlagCatalogue.OLDEST) >= 0);
    if (version.isEmpty()) {
      reporter.error(
          bench.place("sglang"),
          Message.SGLANG_VERSION,
          text,
          FlagCatalogue.OLDEST,
          FlagCatalogue.NEWEST);
    }
    return version;
  }

  private static Message message(FlagProblem.Kind kind) {
    return switch (kind) {
      case SYNTAX -> Message.FLAG_SYNTAX;
      case RESERVED -> Message.FLAG_RESERVED;
      case REPEATED -> Message.FLAG_REPEATED;
      case UNKNOWN -> Message.FLAG_UNKNOWN;
      case VERSION -> Message.FLAG_VERSION;
      case VALUE -> Message.FLAG_VALUE;
      case DEPRECATED -> Message.FLAG_DEPRECATED;
    };
  }
}
