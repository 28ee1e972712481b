package dev.sgbench.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A benchmark class, checked.
 *
 * @param definition source of the expression that makes its definition
 * @param protocol source of the expression that makes its protocol
 * @param load name of the method
 * @param server source of the call, with {@code index} where the method takes it; empty without one
 */
record BenchModel(
    TypeElement type,
    String definition,
    String protocol,
    List<ParamModel> params,
    List<PolicyModel> policies,
    String load,
    Optional<String> server) {}
