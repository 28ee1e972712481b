package dev.sgbench.runner;

import static dev.sgbench.runner.Plans.plan;
import static dev.sgbench.runner.Plans.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sgbench.api.InvalidBenchmarkException;
import dev.sgbench.api.ParamDescriptor;
import dev.sgbench.api.ParamType;
import dev.sgbench.api.PolicyDescriptor;
import dev.sgbench.api.RunningLimit;
import dev.sgbench.api.ServerConfig;
import dev.sgbench.routing.RoutingPolicy;
import dev.sgbench.routing.policy.SglangRouter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyChecksTest {

  private static final ParamDescriptor WEIGHT =
      new ParamDescriptor("weight", ParamType.INT, List.of(), List.of("3"));

  /** Wants three servers, and a weight below 3. */
  private static final class Particular extends TestBench.Holding {
    @Override
    public void validate(int servers) {
      if (servers != 3) {
        throw new InvalidBenchmarkException("wants three servers, was given " + servers);
      }
      if (values.get("weight").equals("3")) {
        throw new IllegalStateException("too heavy");
      }
    }
  }

  /** Steers limits. */
  private static final class Steering extends TestBench.Holding {
    @Override
    public boolean changesLimits() {
      return true;
    }
  }

  /** Stands for a router of another process. */
  private static final PolicyDescriptor ROUTER =
      new PolicyDescriptor() {
        @Override
        public String name() {
          return "SglangRouter";
        }

        @Override
        public String policyClass() {
          return SglangRouter.class.getName();
        }

        @Override
        public List<ParamDescriptor> params() {
          return List.of();
        }

        @Override
        public RoutingPolicy newPolicy() {
          return new SglangRouter();
        }

        @Override
        public void set(RoutingPolicy policy, String param, String value) {
          throw new UnsupportedOperationException(param);
        }
      };

  private static TestBench steered(int servers) {
    return TestBench.routing("p.Route", servers, TestBench.policy("Steering", Steering::new));
  }

  @Test
  void a_policy_that_cannot_work_with_so_many_servers_is_refused() {
    refused(
        TestBench.routing("p.Route", 2, TestBench.policy("Particular", Particular::new, WEIGHT)),
        "p.Route:policy=Particular,Particular.weight=3: wants three servers, was given 2");
  }

  @Test
  void what_a_policys_validate_throws_names_the_cell() {
    refused(
        TestBench.routing("p.Route", 3, TestBench.policy("Particular", Particular::new, WEIGHT)),
        "validate of p.Route:policy=Particular,Particular.weight=3 threw",
        "too heavy");
  }

  @Test
  void a_policy_that_changes_limits_needs_one_on_every_server() {
    refused(
        steered(2)
            .server(
                (p, i) ->
                    i == 0
                        ? ServerConfig.of().withRunningLimit(RunningLimit.of(8))
                        : ServerConfig.of()),
        "p.Route:policy=Steering changes running limits",
        "server 1 has none",
        "runningLimit");
  }

  @Test
  void a_router_of_another_process_cannot_keep_a_running_limit() {
    refused(
        TestBench.routing("p.Route", 2, ROUTER).param("runningLimit", ParamType.INT, "8"),
        "p.Route:runningLimit=8,policy=SglangRouter: a running limit needs an engine",
        "take runningLimit away");
  }

  @Test
  void a_schedule_of_limits_cannot_run_behind_a_router_of_another_process() {
    refused(
        TestBench.routing("p.Route", 2, ROUTER)
            .server(
                (p, i) ->
                    i == 1
                        ? ServerConfig.of()
                            .withRunningLimit(RunningLimit.of(8).then(Duration.ofSeconds(1), 4))
                        : ServerConfig.of()),
        "a running limit needs an engine that knows which server a request goes to");
  }

  @Test
  void a_router_beside_a_policy_that_changes_limits_is_refused_as_is_the_policy_without_limits() {
    PolicyDescriptor steering = TestBench.policy("Steering", Steering::new);
    refused(
        TestBench.routing("p.Route", 2, steering, ROUTER).param("runningLimit", ParamType.INT, "8"),
        "policy=SglangRouter: a running limit needs an engine");
    refused(
        TestBench.routing("p.Route", 2, ROUTER, steering),
        "policy=Steering changes running limits while servers serve");
  }

  @Test
  void a_policy_that_changes_limits_is_planned_where_every_server_has_one() {
    assertThat(plan(steered(2).param("runningLimit", ParamType.INT, "8")).sessions().get(0).cells())
        .hasSize(1);
  }
}
