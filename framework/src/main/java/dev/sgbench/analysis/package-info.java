/**
 * From records to numbers: metrics of an iteration, results of a cell, and whether the load
 * generator did what it was asked to. Definitions with formulas: {@code docs/metrics.md}.
 */
package dev.sgbench.analysis;
