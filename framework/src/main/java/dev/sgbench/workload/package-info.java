/**
 * What arrives, when, and how long it is: pure, seeded sequences that need neither server nor
 * clock.
 */
package dev.sgbench.workload;
