package dev.sgbench.report;

import dev.sgbench.analysis.CellKey;
import dev.sgbench.workload.Workload;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A cell as it will be run.
 *
 * @param key which
 * @param forks server sessions, at least 1
 * @param warmups iterations of each fork that do not count
 * @param warmupTime how long each lasts; zero if it ends by count
 * @param iterations measured iterations of each fork, at least 1
 * @param iterationTime how long each lasts; zero if it ends by count
 * @param timeUnit in which times are reported
 * @param workload of a measured iteration
 */
public record PlannedCell(
    CellKey key,
    int forks,
    int warmups,
    Duration warmupTime,
    int iterations,
    Duration iterationTime,
    TimeUnit timeUnit,
    Workload workload) {}
