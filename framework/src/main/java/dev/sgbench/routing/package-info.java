/**
 * What the author of a routing policy sees: the policy's base classes, its views of the cluster,
 * and its plan.
 */
package dev.sgbench.routing;
