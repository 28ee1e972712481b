/**
 * Checks benchmark classes while they compile and generates their descriptors: {@code
 * BenchProcessor} passes each class through readers, which report what is wrong, and hands what
 * they read to the writer.
 */
package dev.sgbench.processor;
