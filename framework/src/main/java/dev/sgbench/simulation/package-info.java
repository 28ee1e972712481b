/**
 * SGLang without a GPU: its scheduler modelled once, step times from a calibration, and two ways
 * in: a {@link dev.sgbench.engine.Backend} in virtual time and a real HTTP server in real time.
 */
package dev.sgbench.simulation;
