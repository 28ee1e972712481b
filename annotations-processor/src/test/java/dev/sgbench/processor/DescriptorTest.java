package dev.sgbench.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.Definition;
import dev.sgbench.api.Deployment;
import dev.sgbench.api.Iterations;
import dev.sgbench.api.MaxConcurrency;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.api.Protocol;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.workload.Seeds;
import dev.sgbench.workload.Workload;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes under {@code src/test/resources/right} compile, and their descriptors work. */
class DescriptorTest {

  @TempDir static Path output;

  private static Compilation compilation;
  private static URLClassLoader classes;

  @BeforeAll
  static void compile_right_classes() throws IOException {
    compilation = Compilation.of(Path.of("src/test/resources/right"), output);
    classes = new URLClassLoader(new URL[] {output.toUri().toURL()});
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  private static BenchDescriptor descriptor(String name) throws ReflectiveOperationException {
    return (BenchDescriptor) classes.loadClass(name).getConstructor().newInstance();
  }

  private static Object bench(BenchDescriptor descriptor, String... settings) {
    Object bench = descriptor.newBench();
    for (int i = 0; i < settings.length; i += 2) {
      descriptor.set(bench, settings[i], settings[i + 1]);
    }
    return bench;
  }

  @Test
  void right_classes_compile_without_a_warning() {
    assertThat(compilation.diagnostics()).isEmpty();
    assertThat(compilation.succeeded()).isTrue();
  }

  @Test
  void a_node_bench_is_described_as_written() throws ReflectiveOperationException {
    BenchDescriptor descriptor = descriptor("right.StaticBatching_SgBench");

    assertThat(descriptor.benchClass()).isEqualTo("right.StaticBatching");
    assertThat(descriptor.definition())
        .isEqualTo(
            new Definition.Node(
                Strategy.STATIC,
                OptionalInt.empty(),
                Optional.of(new MaxConcurrency(64)),
                Optional.empty(),
                new Deployment(
                    "llama-2-7b-hf",
                    "0.5.17",
                    List.of("--max-running-requests=256", "--disable-radix-cache"),
                    false)));
    assertThat(descriptor.protocol())
        .isEqualTo(
            new Protocol(
                2,
                Iterations.of(0),
                new Iterations(3, Optional.of(Duration.ofMillis(500))),
                TimeUnit.MILLISECONDS));
    assertThat(descriptor.policies()).isEmpty();
  }

  @Test
  void parameters_are_described_inherited_ones_first() throws ReflectiveOperationException {
    assertThat(descriptor("right.StaticBatching_SgBench").params())
        .containsExactly(
            new ParamDescriptor(
                "size", ParamType.ENUM, List.of("SMALL", "LARGE"), List.of("SMALL", "LARGE")),
            new ParamDescriptor("rate", ParamType.DOUBLE, List.of(), List.of("5", "10.5")),
            new ParamDescriptor("batchSize", ParamType.INT, List.of(), List.of("4", "16")),
            new ParamDescriptor("seed", ParamType.LONG, List.of(), List.of("9000000000")),
            new ParamDescriptor("fast", ParamType.BOOLEAN, List.of(), List.of("false", "true")),
            new ParamDescriptor("text", ParamType.STRING, List.of(), List.of("a\"b", "c")));
  }

  @Test
  void load_and_server_see_the_parameters_that_were_set() throws Exception {
    BenchDescriptor descriptor = descriptor("right.StaticBatching_SgBench");
    Object bench = bench(descriptor, "size", "LARGE", "rate", "10.5", "batchSize", "16");

    Workload load = descriptor.load(bench);
    assertThat(load.requests()).hasValue(160);
    assertThat(load.stream(new Seeds(1, 0, 0)).take().inputTokens()).isEqualTo(100);
    assertThat(descriptor.server(bench, 2))
        .isEqualTo(
            ServerConfig.of("--chunked-prefill-size=514").withRunningLimit(RunningLimit.of(16)));
  }

  @Test
  void a_parameter_that_is_not_there_or_of_another_type_is_refused()
      throws ReflectiveOperationException {
    BenchDescriptor descriptor = descriptor("right.StaticBatching_SgBench");
    Object bench = descriptor.newBench();

    assertThatThrownBy(() -> descriptor.set(bench, "speed", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no parameter speed");
    assertThatThrownBy(() -> descriptor.set(bench, "batchSize", "many"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_nested_class_is_described_and_has_the_defaults() throws ReflectiveOperationException {
    BenchDescriptor descriptor = descriptor("right.Outer_Nested_SgBench");

    assertThat(descriptor.benchClass()).isEqualTo("right.Outer$Nested");
    assertThat(descriptor.protocol()).isEqualTo(Protocol.DEFAULT);
    assertThat(descriptor.definition().runningLimit()).contains(RunningLimit.of(8));
    assertThat(descriptor.definition().maxConcurrency()).isEmpty();
    assertThat(descriptor.newBench().getClass().getName()).isEqualTo("right.Outer$Nested");
  }

  @Test
  void what_the_benchs_own_method_throws_comes_through() throws ReflectiveOperationException {
    BenchDescriptor descriptor = descriptor("right.Outer_Nested_SgBench");

    assertThatThrownBy(() -> descriptor.load(descriptor.newBench()))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("trace.csv");
  }

  @Test
  void a_routing_bench_makes_its_policies_and_sets_their_parameters() throws Exception {
    BenchDescriptor descriptor = descriptor("right.Outer_Routing_SgBench");

    assertThat(descriptor.definition().servers()).isEqualTo(4);
    assertThat(descriptor.definition().deployment())
        .isEqualTo(new Deployment("C:\\models\\m", "0.5.23", List.of("--brand-new 3"), true));
    assertThat(descriptor.policies())
        .extracting(PolicyDescriptor::name, PolicyDescriptor::policyClass)
        .containsExactly(
            tuple("Weighted", "right.policies.Weighted"),
            tuple("Plain", "right.policies.Weighted$Plain"));
    PolicyDescriptor plain = descriptor.policies().get(1);
    assertThat(plain.params())
        .extracting(ParamDescriptor::name)
        .containsExactly("window", "weight");
    RoutingPolicy policy = plain.newPolicy();
    plain.set(policy, "window", "7");
    plain.set(policy, "weight", "2.5");
    assertThat(policy).extracting("window", "weight").containsExactly(7, 2.5);
    assertThat(descriptor.load(descriptor.newBench()).requests()).hasValue(7);
    assertThat(descriptor.server(descriptor.newBench(), 0)).isEqualTo(ServerConfig.of());
  }
}
