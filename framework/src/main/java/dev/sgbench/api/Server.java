package dev.sgbench.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Signals that the annotated method says how a server of its benchmark class differs from what the
 * class's annotation says.
 *
 * <p>The method returns a {@link ServerConfig}, has no parameter or one {@code int}, the server's
 * index from 0, and is neither private, static nor abstract. A class has at most one, its own or
 * inherited.
 *
 * <p>It is called once for each cell and server, after the {@code @Param} fields have been set and
 * before any server starts. Its arguments are added to the annotation's {@code serverArgs}; a flag
 * that both give is refused. They are checked against the declared version's flags as those are. A
 * running limit of its own takes the place of the annotation's or the parameter's. Cells that agree
 * in the arguments of all servers share servers; so an argument that depends on a {@code @Param}
 * costs a server start for each value. An exception ends the run before it began and exits with
 * code 2.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Server {}
