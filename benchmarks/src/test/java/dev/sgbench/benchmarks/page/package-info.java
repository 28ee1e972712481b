/** The page of a run, opened in a real browser. */
package dev.sgbench.benchmarks.page;
