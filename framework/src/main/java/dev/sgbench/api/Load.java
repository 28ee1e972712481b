package dev.sgbench.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Signals that the annotated method describes the load of its benchmark class.
 *
 * <p>The method has no parameters, returns {@link dev.sgbench.workload.Workload}, and is neither
 * private, static nor abstract. A class has exactly one, its own or inherited.
 *
 * <p>It is called once for each cell, after the {@code @Param} fields have been set and before any
 * server starts. It describes arrivals and lengths and draws none: the run's seeds do that, anew in
 * each iteration. It may throw anything, such as the exception of a trace file that is missing; the
 * run then ends before it began, names the cell, and exits with code 2.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Load {}
