/** sgbench: JMH-style benchmarks for SGLang servers. */
package dev.sgbench;
