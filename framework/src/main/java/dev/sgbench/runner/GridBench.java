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
import dev.sgbench.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A load of the calibration grid as a benchmark, so that it is run and reported as any other. Its
 * parameters have one value each, which it knows.
 *
 * @param point what is measured
 * @param deployment the server
 */
record GridBench(GridPoint point, Deployment deployment) implements BenchDescriptor {

  /** The cell: one iteration, and none before it, since the whole grid was warmed up. */
  CellPlanner.CellNeeds cell(PlanOptions options) {
    return new CellPlanner(options).plan(this, point.params(), Optional.empty());
  }

  @Override
  public String benchClass() {
    return "sgbench.Calibration" + point.getClass().getSimpleName();
  }

  @Override
  public Definition definition() {
    return new Definition.Node(
        point.strategy(), OptionalInt.empty(), Optional.empty(), Optional.empty(), deployment);
  }

  @Override
  public Protocol protocol() {
    return new Protocol(1, Iterations.of(0), Iterations.of(1), TimeUnit.MILLISECONDS);
  }

  @Override
  public List<ParamDescriptor> params() {
    return point.params().entrySet().stream()
        .map(
            param ->
                new ParamDescriptor(
                    param.getKey(), ParamType.STRING, List.of(), List.of(param.getValue())))
        .toList();
  }

  @Override
  public List<PolicyDescriptor> policies() {
    return List.of();
  }

  @Override
  public Object newBench() {
    return point;
  }

  @Override
  public void set(Object bench, String param, String value) {
    if (!value.equals(point.params().get(param))) {
      throw new IllegalArgumentException(
          "%s of this load is %s, not %s".formatted(param, point.params().get(param), value));
    }
  }

  @Override
  public Workload load(Object bench) {
    return point.workload();
  }

  @Override
  public ServerConfig server(Object bench, int index) {
    return ServerConfig.of();
  }
}
