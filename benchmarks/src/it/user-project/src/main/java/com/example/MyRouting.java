package com.example;

import dev.sgbench.api.Load;
import dev.sgbench.api.RoutingBench;
import dev.sgbench.routing.RequestView;
import dev.sgbench.routing.ScorePolicy;
import dev.sgbench.routing.ServerView;
import dev.sgbench.routing.policy.UniformRandom;
import dev.sgbench.workload.Arrivals;
import dev.sgbench.workload.Lengths;
import dev.sgbench.workload.Workload;

@RoutingBench(policy = {UniformRandom.class, MyRouting.FewestTokens.class}, gpus = 2)
public class MyRouting {

  public static class FewestTokens extends ScorePolicy {
    @Override
    public double score(RequestView request, ServerView server) {
      return server.local().outstandingTokens();
    }
  }

  @Load
  Workload load() {
    return Workload.requests(60).arriving(Arrivals.poisson(60)).input(Lengths.constant(50)).output(Lengths.uniform(5, 20));
  }
}
