package dev.sgbench.sglang;

import java.util.Map;

/**
 * What a server tells of itself once it is up.
 *
 * @param version SGLang's version
 * @param modelPath the model's path as it was given
 * @param randomSeed given at start, or drawn by the server
 * @param maxRunningCeiling the most requests it can ever run at once
 * @param kvCapacityTokens tokens its KV cache holds
 * @param arguments everything it tells but its internal state, by SGLang's names
 */
public record ServerFacts(
    SglangVersion version,
    String modelPath,
    long randomSeed,
    int maxRunningCeiling,
    long kvCapacityTokens,
    Map<String, Object> arguments) {}
