/** From classes found to reports written: discovery, plan, life cycle and command line. */
package dev.sgbench.runner;
