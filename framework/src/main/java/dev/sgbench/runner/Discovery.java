package dev.sgbench.runner;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.DescriptorNames;
import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.NodeBench;
import dev.sgbench.api.RoutingBench;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds benchmarks: annotated classes, each with the descriptor that the processor made of it. */
final class Discovery {

  private static final String REMEDY =
      """
      The annotation processor did not run when they were compiled. From JDK 23 on, javac ignores \
      processors that are merely on the class path. Name it in the POM:

        <plugin>
          <artifactId>maven-compiler-plugin</artifactId>
          <configuration>
            <annotationProcessorPaths>
              <path>
                <groupId>dev.sgbench</groupId>
                <artifactId>sgbench-annotations-processor</artifactId>
                <version>${sgbench.version}</version>
              </path>
            </annotationProcessorPaths>
          </configuration>
        </plugin>

      or give javac -proc:full or -processorpath.""";

  private Discovery() {}

  /** The benchmarks on this program's class path, by name. */
  static List<BenchDescriptor> onClassPath() {
    return in(new ClassGraph());
  }

  /**
   * The benchmarks where {@code graph} looks, by name.
   *
   * @throws InvalidBenchmarkException if an annotated class has no descriptor
   */
  static List<BenchDescriptor> in(ClassGraph graph) {
    try (ScanResult scan = graph.enableAnnotationInfo().ignoreClassVisibility().scan()) {
      Set<String> benches = new TreeSet<>();
      benches.addAll(scan.getClassesWithAnnotation(NodeBench.class).getNames());
      benches.addAll(scan.getClassesWithAnnotation(RoutingBench.class).getNames());
      List<String> bare =
          benches.stream()
              .filter(bench -> scan.getClassInfo(DescriptorNames.of(bench)) == null)
              .toList();
      if (!bare.isEmpty()) {
        throw new InvalidBenchmarkException(
            "These classes are annotated but have no descriptor: "
                + String.join(", ", bare)
                + ".\n"
                + REMEDY);
      }
      List<BenchDescriptor> descriptors = new ArrayList<>();
      for (String bench : benches) {
        descriptors.add(load(scan.getClassInfo(DescriptorNames.of(bench))));
      }
      return descriptors;
    }
  }

  private static BenchDescriptor load(ClassInfo descriptor) {
    try {
      return descriptor.loadClass(BenchDescriptor.class).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          descriptor.getName() + " was not made by this version's processor; compile it again", e);
    }
  }
}
