/** Replays what policies decided in a run, and holds it against what its report says. */
package dev.sgbench.report.replay;
