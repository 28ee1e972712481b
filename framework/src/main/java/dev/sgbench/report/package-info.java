/**
 * A run's folder: rows as they happen, results after each cell, in formats that other tools read.
 *
 * <p>{@link dev.sgbench.report.Report} is the way in; everything else is one file format each.
 */
package dev.sgbench.report;
