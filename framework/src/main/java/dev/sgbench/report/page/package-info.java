/**
 * A run's page, {@code index.html}: one file that needs no network, written from the files that lie
 * in the run's folder, so it can be written for an interrupted run and again at any time.
 *
 * <p>{@link dev.sgbench.report.page.Page} is the way in. What is plotted is computed here, in one
 * pass over each table, and thinned to what a screen can show; percentiles are exact. The page's
 * own script only draws.
 */
package dev.sgbench.report.page;
