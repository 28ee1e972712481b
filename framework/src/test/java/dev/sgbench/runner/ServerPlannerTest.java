package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.refused;

import dev.sgbench.api.ParamType;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.api.Strategy;
import org.junit.jupiter.api.Test;

class ServerPlannerTest {

  @Test
  void a_running_limit_above_the_ceiling_is_refused() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS, "--max-running-requests=64")
            .param("runningLimit", ParamType.INT, "32", "65"),
        "p.Node:runningLimit=65, server 0",
        "a running limit of 65 is above the ceiling, --max-running-requests=64");
  }

  @Test
  void an_argument_of_a_server_method_that_does_not_fit_is_refused() {
    refused(
        TestBench.routing("p.Route", 2, TestBench.policy("Plain"))
            .server(
                (p, i) -> i == 0 ? ServerConfig.of() : ServerConfig.of("--chunked-prefil-size=1")),
        "p.Route:policy=Plain, server 1",
        "SGLang 0.5.17 has no --chunked-prefil-size; did you mean --chunked-prefill-size");
  }

  @Test
  void an_argument_that_annotation_and_server_method_both_give_is_refused() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS, "--max-running-requests=64")
            .server((p, i) -> ServerConfig.of("--max-running-requests=32")),
        "--max-running-requests is given twice");
  }

  @Test
  void what_a_server_method_throws_names_cell_and_server() {
    refused(
        TestBench.node("p.Node", Strategy.CONTINUOUS)
            .server(
                (p, i) -> {
                  throw new IllegalStateException("no such node");
                }),
        "@Server of p.Node, server 0 threw",
        "no such node");
  }
}
