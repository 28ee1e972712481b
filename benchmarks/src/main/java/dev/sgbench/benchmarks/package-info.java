/**
 * The benchmarks that ship, each a lesson: what it measures, how to run it, what to look at.
 *
 * <p>{@code mvn verify -Pbench} runs {@link dev.sgbench.benchmarks.StaticBatching}, {@link
 * dev.sgbench.benchmarks.ContinuousBatching} and {@link dev.sgbench.benchmarks.Routing}.
 */
package dev.sgbench.benchmarks;
