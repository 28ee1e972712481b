/**
 * Traces and data sets of requests, read as streams. A row that is not as its format says ends the
 * reading with file, line and column; nothing is left out silently.
 */
package dev.sgbench.workload.trace;
