package dev.sgbench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.InvalidBenchmarkException;
import io.github.classgraph.ClassGraph;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {

  private static final String BENCH =
      """
      package found;
      @dev.sgbench.api.NodeBench(strategy = dev.sgbench.api.Strategy.CONTINUOUS)
      public class Bench {}
      """;

  private static final String DESCRIPTOR =
      """
      package found;
      import dev.sgbench.api.*;
      import java.util.List;
      public final class Bench_SgBench implements BenchDescriptor {
        public String benchClass() { return "found.Bench"; }
        public Definition definition() { throw new AssertionError(); }
        public Protocol protocol() { return Protocol.DEFAULT; }
        public List<ParamDescriptor> params() { return List.of(); }
        public List<PolicyDescriptor> policies() { return List.of(); }
        public Object newBench() { return new Bench(); }
        public void set(Object bench, String param, String value) {}
        public dev.sgbench.workload.Workload load(Object bench) { throw new AssertionError(); }
        public ServerConfig server(Object bench, int index) { return ServerConfig.of(); }
      }
      """;

  @TempDir Path folder;

  private URLClassLoader compile(String... sources) throws IOException {
    String[] names = {"Bench.java", "Bench_SgBench.java"};
    for (int i = 0; i < sources.length; i++) {
      Path file = folder.resolve(names[i]);
      Files.writeString(file, sources[i]);
      int answer =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-proc:none",
                  "-cp",
                  System.getProperty("java.class.path") + File.pathSeparator + folder,
                  "-d",
                  folder.toString(),
                  file.toString());
      assertThat(answer).isZero();
    }
    return new URLClassLoader(new URL[] {folder.toUri().toURL()});
  }

  @Test
  void an_annotated_class_is_found_with_its_descriptor() throws IOException {
    try (URLClassLoader loader = compile(BENCH, DESCRIPTOR)) {
      List<BenchDescriptor> found =
          Discovery.in(new ClassGraph().overrideClassLoaders(loader).ignoreParentClassLoaders());

      assertThat(found).extracting(BenchDescriptor::benchClass).containsExactly("found.Bench");
      assertThat(found.get(0).newBench().getClass().getName()).isEqualTo("found.Bench");
    }
  }

  @Test
  void an_annotated_class_without_descriptor_is_an_error_with_the_remedy() throws IOException {
    try (URLClassLoader loader = compile(BENCH)) {
      ClassGraph graph = new ClassGraph().overrideClassLoaders(loader).ignoreParentClassLoaders();

      assertThatThrownBy(() -> Discovery.in(graph))
          .isInstanceOf(InvalidBenchmarkException.class)
          .hasMessageContaining("found.Bench")
          .hasMessageContaining("JDK 23")
          .hasMessageContaining("<artifactId>sgbench-annotations-processor</artifactId>");
    }
  }
}
