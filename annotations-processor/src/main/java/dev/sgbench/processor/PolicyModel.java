package dev.sgbench.processor;

import java.util.List;

/**
 * A policy that a benchmark names.
 *
 * @param binaryName of the class
 * @param sourceName as source names it
 * @param name in reports
 */
record PolicyModel(String binaryName, String sourceName, String name, List<ParamModel> params) {}
