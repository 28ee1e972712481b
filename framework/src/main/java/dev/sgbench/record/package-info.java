/** What happened: append-only facts, from which every number of a report is derived later. */
package dev.sgbench.record;
