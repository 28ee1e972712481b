package dev.sgbench.runner;

import dev.sgbench.workload.Workload;

/**
 * Iterations of one kind, warm-up or measured.
 *
 * @param iterations how many
 * @param workload of each
 */
record CellPhase(int iterations, Workload workload) {}
