package dev.sgbench.routing;

/**
 * How a request went, as the router saw it.
 *
 * @param request the request
 * @param server that served it
 * @param queueTime seconds from arrival to dispatch
 * @param serverLatency seconds from dispatch to the end
 * @param timeToFirstToken seconds from dispatch to the first token
 * @param outputTokens tokens received
 */
public record Outcome(
    RequestView request,
    int server,
    double queueTime,
    double serverLatency,
    double timeToFirstToken,
    int outputTokens) {}
