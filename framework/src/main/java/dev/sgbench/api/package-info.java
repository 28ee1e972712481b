/**
 * What a benchmark class is made of: its annotations, whose javadoc is their manual, the values
 * that they and its methods give, and the {@link dev.sgbench.api.BenchDescriptor} that the
 * annotation processor generates from it.
 */
package dev.sgbench.api;
