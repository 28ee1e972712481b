package dev.sgbench.runner;

import dev.sgbench.api.BenchDescriptor;
import dev.sgbench.api.Definition;
import dev.sgbench.api.Deployment;
import dev.sgbench.api.Iterations;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.api.Protocol;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import dev.sgbench.routing.ClusterView;
import dev.sgbench.routing.Plan;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.Trigger;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A benchmark written out by hand, as the processor would have generated its descriptor. */
final class TestBench implements BenchDescriptor {

  /** Makes loads or server configurations from parameters. */
  interface Maker<T> {
    T make(Map<String, String> params, int index) throws Exception;
  }

  private final String name;
  private final Definition definition;
  private final List<ParamDescriptor> params = new ArrayList<>();
  private final List<PolicyDescriptor> policies = new ArrayList<>();
  private Protocol protocol = Protocol.DEFAULT;
  private Maker<Workload> load = (p, i) -> requests(960);
  private Maker<ServerConfig> server = (p, i) -> ServerConfig.of();

  private TestBench(String name, Definition definition) {
    this.name = name;
    this.definition = definition;
  }

  static Workload requests(int count) {
    return laws(Workload.requests(count));
  }

  static Workload laws(Workload size) {
    return size.arriving(Arrivals.poisson(10))
        .input(Lengths.constant(20))
        .output(Lengths.constant(10));
  }

  static TestBench node(String name, Strategy strategy, String... serverArgs) {
    return new TestBench(
        name,
        new Definition.Node(
            strategy,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            new Deployment("llama-2-7b-hf", "0.5.17", List.of(serverArgs), false)));
  }

  static TestBench routing(String name, int gpus, PolicyDescriptor... policies) {
    TestBench bench =
        new TestBench(
            name,
            new Definition.Routing(
                gpus,
                Optional.empty(),
                Optional.empty(),
                new Deployment("llama-2-7b-hf", "0.5.17", List.of(), false)));
    bench.policies.addAll(List.of(policies));
    return bench;
  }

  TestBench param(String param, ParamType type, String... values) {
    params.add(new ParamDescriptor(param, type, List.of(), List.of(values)));
    return this;
  }

  TestBench forks(int forks) {
    protocol =
        new Protocol(forks, protocol.warmup(), protocol.measurement(), protocol.outputTimeUnit());
    return this;
  }

  TestBench measurement(Iterations iterations) {
    protocol =
        new Protocol(protocol.forks(), protocol.warmup(), iterations, protocol.outputTimeUnit());
    return this;
  }

  TestBench load(Maker<Workload> maker) {
    load = maker;
    return this;
  }

  TestBench server(Maker<ServerConfig> maker) {
    server = maker;
    return this;
  }

  @Override
  public String benchClass() {
    return name;
  }

  @Override
  public Definition definition() {
    return definition;
  }

  @Override
  public Protocol protocol() {
    return protocol;
  }

  @Override
  public List<ParamDescriptor> params() {
    return params;
  }

  @Override
  public List<PolicyDescriptor> policies() {
    return policies;
  }

  @Override
  public Object newBench() {
    return new HashMap<String, String>();
  }

  @Override
  public void set(Object bench, String param, String value) {
    values(bench).put(param, value);
  }

  @Override
  public Workload load(Object bench) throws Exception {
    return load.make(values(bench), 0);
  }

  @Override
  public ServerConfig server(Object bench, int index) throws Exception {
    return server.make(values(bench), index);
  }

  @SuppressWarnings("unchecked") // made by newBench
  private static Map<String, String> values(Object bench) {
    return (Map<String, String>) bench;
  }

  /** A policy that holds everything. */
  static class Holding extends RoutingPolicy {
    final Map<String, String> values = new HashMap<>();

    @Override
    public Plan decide(ClusterView view, Trigger trigger) {
      return Plan.hold();
    }
  }

  static PolicyDescriptor policy(String name, ParamDescriptor... params) {
    return policy(name, Holding::new, params);
  }

  static PolicyDescriptor policy(String name, Supplier<Holding> maker, ParamDescriptor... params) {
    return new PolicyDescriptor() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String policyClass() {
        return "p." + name;
      }

      @Override
      public List<ParamDescriptor> params() {
        return List.of(params);
      }

      @Override
      public RoutingPolicy newPolicy() {
        return maker.get();
      }

      @Override
      public void set(RoutingPolicy policy, String param, String value) {
        ((Holding) policy).values.put(param, value);
      }
    };
  }
}
