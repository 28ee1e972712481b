/** The shipped routing policies, each with its rule and where it comes from. */
package dev.sgbench.routing.policy;
