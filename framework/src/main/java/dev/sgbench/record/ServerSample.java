package dev.sgbench.record;

import dev.sgbench.routing.ServerView.Reported;

/**
 * One row of {@code servers.csv}: a server at an instant, as the engine counts it and as it reports
 * itself.
 *
 * @param server index
 * @param instant of the engine's counts
 * @param dispatched requests dispatched to it that have not ended
 * @param admitted of those, the ones that have left the admission gate
 * @param tokens output tokens received from it so far in this iteration
 * @param limit the live limit then in force, as asked for
 * @param reported its own figures, with their own instant; null before the first
 */
public record ServerSample(
    int server,
    long instant,
    int dispatched,
    int admitted,
    long tokens,
    int limit,
    Reported reported) {}
