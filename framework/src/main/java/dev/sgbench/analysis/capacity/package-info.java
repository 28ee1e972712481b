/**
 * The largest rate at which a service-level objective is met: a search over rates, and its answer.
 */
package dev.sgbench.analysis.capacity;
