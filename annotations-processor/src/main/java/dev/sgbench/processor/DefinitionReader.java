package dev.sgbench.processor;

import dev.sgbench.api.Strategy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads {@code @NodeBench} or {@code @RoutingBench} into the source of a definition. */
final class DefinitionReader {

  private static final String BATCH_SIZE = "batchSize";

  private final SettingReader settings;
  private final Elements elements;
  private final Reporter reporter;

  DefinitionReader(
      TypeElement type, List<ParamModel> params, Elements elements, Reporter reporter) {
    this.settings = new SettingReader(type, params, elements, reporter);
    this.elements = elements;
    this.reporter = reporter;
  }

  String node(Annotated bench) {
    Strategy strategy = Strategy.valueOf(bench.constant("strategy"));
    Optional<Integer> batchSize = settings.read(bench, BATCH_SIZE);
    if (strategy == Strategy.STATIC && !settings.given(bench, BATCH_SIZE)) {
      reporter.error(bench.place("strategy"), Message.STATIC_BATCH_SIZE);
    }
    if (strategy == Strategy.CONTINUOUS && settings.given(bench, BATCH_SIZE)) {
      reporter.error(settings.place(bench, BATCH_SIZE), Message.CONTINUOUS_BATCH_SIZE);
    }
    String size = batchSize.map(b -> "OptionalInt.of(" + b + ")").orElse("OptionalInt.empty()");
    return "new Definition.Node(Strategy.%s, %s, %s)".formatted(strategy, size, common(bench));
  }

  String routing(Annotated bench) {
    int gpus = bench.number("gpus");
    if (gpus < 1) {
      reporter.error(bench.place("gpus"), Message.GPUS_RANGE, gpus);
    }
    return "new Definition.Routing(%d, %s)".formatted(gpus, common(bench));
  }

  private String common(Annotated bench) {
    String concurrency = optional(settings.read(bench, "maxConcurrency"), "new MaxConcurrency(%d)");
    String limit = optional(settings.read(bench, "runningLimit"), "RunningLimit.of(%d)");
    if (bench.text("model").isBlank()) {
      reporter.error(bench.place("model"), Message.MODEL_BLANK);
    }
    String deployment =
        "new Deployment(%s, %s, List.of(%s), %b)"
            .formatted(
                literal(bench.text("model")),
                literal(bench.text("sglang")),
                new FlagReader(reporter)
                    .read(bench).stream().map(this::literal).collect(Collectors.joining(", ")),
                bench.flag("allowUnknownFlags"));
    return concurrency + ", " + limit + ", " + deployment;
  }

  private String literal(String text) {
    return elements.getConstantExpression(text);
  }

  private static String optional(Optional<Integer> value, String source) {
    return value.map(v -> "Optional.of(" + source.formatted(v) + ")").orElse("Optional.empty()");
  }
}
