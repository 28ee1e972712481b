package dev.sgbench.processor;

import dev.sgbench.api.DescriptorNames;
import dev.sgbench.api.Load;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.api.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Generates a descriptor beside every class annotated {@link NodeBench} or {@link RoutingBench}.
 *
 * <p>It claims JMH's annotations too, so that javac does not warn of annotations nobody processes;
 * unless there are benchmarks of JMH's own among the sources, which then are left to JMH's
 * processor.
 */
public final class BenchProcessor extends AbstractProcessor {

  /** Called by javac. */
  public BenchProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(
        NodeBench.class.getName(),
        RoutingBench.class.getName(),
        Load.class.getName(),
        Server.class.getName(),
        "org.openjdk.jmh.annotations.*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  // Unclaimed, every @Param would be a warning of javac -Xlint:all, and an error with -Werror.
  @SuppressWarnings("DoNotClaimAnnotations")
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<Element> benches = new LinkedHashSet<>(round.getElementsAnnotatedWith(NodeBench.class));
    benches.addAll(round.getElementsAnnotatedWith(RoutingBench.class));
    for (Element bench : benches) {
      Reporter reporter = new Reporter(processingEnv.getMessager());
      new BenchReader((TypeElement) bench, processingEnv.getElementUtils(), reporter)
          .read()
          .ifPresent(this::generate);
    }
    return annotations.stream()
        .noneMatch(a -> a.getQualifiedName().contentEquals(Benchmark.class.getName()));
  }

  private void generate(BenchModel bench) {
    Elements elements = processingEnv.getElementUtils();
    String name = DescriptorNames.of(elements.getBinaryName(bench.type()).toString());
    try (Writer file = processingEnv.getFiler().createSourceFile(name, bench.type()).openWriter()) {
      file.write(new DescriptorWriter(elements).write(bench));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name, e);
    }
  }
}
