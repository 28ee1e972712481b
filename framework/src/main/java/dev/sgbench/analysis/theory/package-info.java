/**
 * Queues whose answers are known exactly: what a measurement is held against, in tests, by the
 * subcommand {@code theory}, and beside measured curves in reports.
 */
package dev.sgbench.analysis.theory;
