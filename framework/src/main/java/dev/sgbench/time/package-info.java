/** Instants: monotonic nanoseconds of one clock, real or virtual. */
package dev.sgbench.time;
