/** Connections whose output is written by the thread that has it; for both ends. */
package dev.sgbench.http;
