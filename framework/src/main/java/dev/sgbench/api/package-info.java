/** The annotations of a benchmark class. Their javadoc is their manual. */
package dev.sgbench.api;
