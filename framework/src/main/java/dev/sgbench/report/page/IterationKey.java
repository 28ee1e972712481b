package dev.sgbench.report.page;

/**
 * Which iteration of a run.
 *
 * @param cell its id
 * @param fork from 0
 * @param iteration from 0; negative for warm-up
 */
record IterationKey(String cell, int fork, int iteration) {}
