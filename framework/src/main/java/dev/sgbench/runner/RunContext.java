package dev.sgbench.runner;

import dev.sgbench.analysis.IterationMetrics;
import dev.sgbench.record.IterationRecord;
import java.util.function.BiConsumer;

/**
 * What every part of a run shares.
 *
 * @param plan all that is to be done
 * @param results what has been measured so far
 * @param health of servers and files
 * @param printer for people who watch
 * @param routers those that are processes of their own
 * @param observer told of every measured iteration
 */
record RunContext(
    RunPlan plan,
    Results results,
    Health health,
    RunPrinter printer,
    Routers routers,
    BiConsumer<IterationRecord, IterationMetrics> observer) {}
