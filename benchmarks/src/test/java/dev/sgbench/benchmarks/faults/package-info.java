/** How whole runs fail: the real command line in a process of its own, one test for each fault. */
package dev.sgbench.benchmarks.faults;
