/**
 * Two measurements of one thing against each other: by what share they differ, how sure that is,
 * and what to think of it. Method and definitions: {@code docs/compare.md}.
 */
package dev.sgbench.analysis.comparison;
