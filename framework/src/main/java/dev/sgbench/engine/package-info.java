/**
 * The dispatch engine: one loop from arrival to record, the same for real, simulated and virtual
 * servers.
 */
package dev.sgbench.engine;
