/** Two saved reports, compared: read, matched, checked for comparability, and shown. */
package dev.sgbench.report.comparison;
