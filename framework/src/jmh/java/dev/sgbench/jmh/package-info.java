/**
 * Micro-benchmarks of sgbench's own hot paths, run by JMH's own runner: how to start them, and what
 * they report beside times.
 */
package dev.sgbench.jmh;
