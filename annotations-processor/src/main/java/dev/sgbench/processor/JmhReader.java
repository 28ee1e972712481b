package dev.sgbench.processor;

import dev.sgbench.api.Iterations;
import dev.sgbench.api.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** Reads JMH's annotations on a benchmark and refuses those that mean nothing here. */
final class JmhReader {

  private static final String PACKAGE = "org.openjdk.jmh.annotations.";

  private static final List<Class<?>> ON_CLASS =
      List.of(Fork.class, Warmup.class, Measurement.class, OutputTimeUnit.class);

  private static final Map<String, String> ELEMENTS =
      Map.of(
          "warmups", "warm-up is counted in iterations: @Warmup",
          "batchSize", "a batch of requests is @NodeBench(batchSize)",
          "jvm", "a fork is a fresh session of servers, not a JVM",
          "jvmArgs", "a fork is a fresh session of servers, not a JVM",
          "jvmArgsPrepend", "a fork is a fresh session of servers, not a JVM",
          "jvmArgsAppend", "a fork is a fresh session of servers, not a JVM");

  private final TypeElement type;
  private final Elements elements;
  private final Reporter reporter;

  JmhReader(TypeElement type, Elements elements, Reporter reporter) {
    this.type = type;
    this.elements = elements;
    this.reporter = reporter;
  }

  /** Source of the expression that makes the class's protocol. */
  String protocol() {
    refuse(type, ON_CLASS);
    for (TypeElement level : TypeChecks.hierarchy(type)) {
      ElementFilter.fieldsIn(level.getEnclosedElements())
          .forEach(field -> refuse(field, List.of(Param.class)));
      ElementFilter.methodsIn(level.getEnclosedElements())
          .forEach(method -> refuse(method, List.of()));
    }
    return "new Protocol(%d, %s, %s, TimeUnit.%s)"
        .formatted(
            forks(),
            iterations(Warmup.class, 0, Protocol.DEFAULT.warmup()),
            iterations(Measurement.class, 1, Protocol.DEFAULT.measurement()),
            find(OutputTimeUnit.class)
                .map(unit -> unit.constant("value"))
                .orElse(Protocol.DEFAULT.outputTimeUnit().name()));
  }

  private void refuse(Element element, List<Class<?>> allowed) {
    for (AnnotationMirror mirror : elements.getAllAnnotationMirrors(element)) {
      String name = Annotated.nameOf(mirror);
      if (name.startsWith(PACKAGE) && allowed.stream().noneMatch(a -> a.getName().equals(name))) {
        Annotated found = Annotated.of(element, mirror, elements);
        reporter.error(
            found.place(), Message.JMH_ANNOTATION, found.simpleName(), whyNot(found.simpleName()));
      }
    }
  }

  private static String whyNot(String annotation) {
    return switch (annotation) {
      case "Benchmark" -> "a class is one benchmark, and its @Load method says what is sent";
      case "Fork", "Measurement", "OutputTimeUnit", "Warmup" -> "it belongs on the class";
      case "Group", "GroupThreads", "Threads" -> "the load comes from one engine, as @Load says";
      case "Setup" -> "the class describes a load and has nothing to set up";
      case "TearDown" -> "the class describes a load and has nothing to tear down";
      case "State" -> "each cell has an instance of its own";
      case "Timeout" -> "an iteration ends as its workload says";
      case "BenchmarkMode" -> "throughput and latency are both reported";
      case "OperationsPerInvocation" -> "requests and tokens are counted";
      case "AuxCounters" -> "metrics are those of serving";
      case "CompilerControl" -> "what is measured runs on servers";
      default -> "it says nothing of a load";
    };
  }

  private int forks() {
    Optional<Annotated> fork = find(Fork.class).filter(f -> f.gives("value"));
    int forks = fork.map(f -> f.number("value")).orElse(Protocol.DEFAULT.forks());
    if (forks < 1) {
      reporter.error(fork.orElseThrow().place("value"), Message.FORKS_RANGE, forks);
    }
    return forks;
  }

  private String iterations(Class<?> annotation, int least, Iterations byDefault) {
    Optional<Annotated> found = find(annotation);
    int count = byDefault.count();
    String time = "Optional.empty()";
    if (found.isPresent() && found.get().gives("iterations")) {
      count = found.get().number("iterations");
      if (count < least) {
        reporter.error(
            found.get().place("iterations"),
            Message.ITERATIONS_RANGE,
            annotation.getSimpleName(),
            least,
            count);
      }
    }
    if (found.isPresent() && found.get().gives("time")) {
      time = time(found.get());
    }
    return "new Iterations(%d, %s)".formatted(count, time);
  }

  private String time(Annotated iterations) {
    int time = iterations.number("time");
    if (time < 1) {
      reporter.error(iterations.place("time"), Message.TIME_RANGE, iterations.simpleName(), time);
    }
    TimeUnit unit = TimeUnit.valueOf(iterations.constant("timeUnit"));
    return "Optional.of(Duration.ofNanos(%dL))".formatted(unit.toNanos(time));
  }

  /** The annotation, with elements refused that mean nothing. */
  private Optional<Annotated> find(Class<?> annotation) {
    Optional<Annotated> found = Annotated.find(type, annotation.getName(), elements);
    if (found.isPresent() && found.get().erroneous()) {
      reporter.leaveToCompiler();
      return Optional.empty();
    }
    found.ifPresent(
        a ->
            a.given().keySet().stream()
                .filter(ELEMENTS::containsKey)
                .forEach(
                    e ->
                        reporter.error(
                            a.place(e), Message.JMH_ELEMENT, e, a.simpleName(), ELEMENTS.get(e))));
    return found;
  }
}
