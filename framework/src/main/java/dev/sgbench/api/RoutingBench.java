package dev.sgbench.api;

import dev.sgbench.routing.RoutingPolicy;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Signals that the annotated class is a benchmark of a router in front of several SGLang servers,
 * one on each GPU.
 *
 * <p>The runner brings up {@link #gpus()} servers, sends the load that the class's {@link Load}
 * method describes through each {@link #policy()}, and reports throughput and latency of the whole
 * and the policy's decisions. Policies are paired: iteration {@code i} of each sees the same
 * arrivals, lengths and prompts on the same servers, so that their difference is the policies' own.
 *
 * <p>Rules for the class, its {@code @Param} fields, JMH's annotations, and what becomes of
 * mistakes are those of {@link NodeBench}. Requests are not batched by the client; {@code
 * maxConcurrency} and {@code runningLimit} may come from an {@code int} {@code @Param} field of
 * that name.
 *
 * <p>A policy may have {@code @Param} fields of its own, under the same rules. They appear as
 * {@code PolicyClass.field} and multiply the cells of that policy only. {@code -p policy=NAME} runs
 * some of the policies and not the others.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RoutingBench {

  /**
   * The policies to compare, at least one, none twice. Each is public, not abstract, top-level or
   * static, and has a public constructor without parameters. No two may have the same simple name,
   * since reports tell them apart by it.
   */
  Class<? extends RoutingPolicy>[] policy();

  /** Number of GPUs, and so of servers, at least 1. */
  int gpus();

  /**
   * The most requests that the client keeps open, all servers together, at least 1; more wait in
   * the client, and their wait is measured. Left out, there is no limit.
   */
  int maxConcurrency() default 0;

  /**
   * The most requests that each server runs at once when an iteration begins, at least 1 and at
   * most its {@code --max-running-requests}. Left out, it is that ceiling. Limits that differ
   * between servers, or change while serving, are given by a {@link Server} method; a policy may
   * change them too.
   */
  int runningLimit() default 0;

  /** The model of every server; see {@link NodeBench#model()}. */
  String model() default "llama-2-7b-hf";

  /** The version of SGLang that the benchmark is written for; see {@link NodeBench#sglang()}. */
  String sglang() default "0.5.17";

  /** Launch arguments of every server; see {@link NodeBench#serverArgs()}. */
  String[] serverArgs() default {};

  /** Lets unknown flags through; see {@link NodeBench#allowUnknownFlags()}. */
  boolean allowUnknownFlags() default false;
}
