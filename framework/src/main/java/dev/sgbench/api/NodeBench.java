package dev.sgbench.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Signals that the annotated class is a benchmark of <em>one</em> SGLang server on one GPU.
 *
 * <p>The runner brings the server up, sends it the load that the class's {@link Load} method
 * describes, batched by {@link #strategy()}, and reports throughput and latency. The load is open:
 * requests arrive when the workload says, however busy the server is. A server that spans several
 * GPUs is started by hand and named by its URL.
 *
 * <h2>The class</h2>
 *
 * <p>It must be public, not abstract, top-level or static, in a named package, and have a public
 * constructor without parameters. It has exactly one {@link Load} method and at most one {@link
 * Server} method, its own or inherited. Its fields annotated with JMH's {@code @Param} span the
 * cells: every combination of their values is measured. A {@code @Param} field is an {@code int},
 * {@code long}, {@code double}, {@code boolean}, {@code String} or enum, and neither private,
 * static nor final; an enum or boolean without values stands for all of its constants.
 *
 * <p>JMH's {@code @Fork}, {@code @Warmup}, {@code @Measurement} and {@code @OutputTimeUnit} may
 * stand on the class. Without them there is one fork, one warm-up iteration and five measured ones:
 * a fresh server costs minutes, and five replications are the fewest from which an interval is
 * worth having. A fork is a fresh server, an iteration one replication of the workload. Every other
 * annotation of JMH is refused, since it would mean nothing here.
 *
 * <h2>Settings from parameters</h2>
 *
 * <p>{@code batchSize}, {@code maxConcurrency} and {@code runningLimit} come from the element here,
 * or from an {@code int} {@code @Param} field of that very name, never from both. With {@link
 * Strategy#STATIC} a batch size is required.
 *
 * <h2>Mistakes</h2>
 *
 * <p>What can be known from the source is refused by the annotation processor, on the line at
 * fault. The rest is refused before any server starts: a number of requests that is no multiple of
 * the batch size, a batch above the limit, a limit above the server's ceiling. An exception that
 * the class's own methods throw then ends the run with exit code 2 and names the cell.
 *
 * <pre>{@code
 * @NodeBench(strategy = Strategy.STATIC, serverArgs = "--max-running-requests=256")
 * public class StaticBatching {
 *   @Param({"5", "10"}) double rate;
 *   @Param({"4", "16"}) int batchSize;
 *
 *   @Load
 *   Workload load() { ... }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NodeBench {

  /** How batches are formed. There is no default: it is what the benchmark is about. */
  Strategy strategy();

  /**
   * Requests in a static batch, at least 1; left out where a {@code @Param int batchSize} gives it.
   * Refused with {@link Strategy#CONTINUOUS}, which has no batch size.
   */
  int batchSize() default 0;

  /**
   * The most requests that the client keeps open at the server, at least 1; more wait in the
   * client, and their wait is measured. Left out, the client sends without a limit, as an open load
   * should. It limits the client; {@link #runningLimit()} limits the server.
   */
  int maxConcurrency() default 0;

  /**
   * The most requests that the server runs at once when an iteration begins, at least 1 and at most
   * its {@code --max-running-requests}. Left out, it is that ceiling. A limit that changes while
   * serving is given by a {@link Server} method.
   */
  int runningLimit() default 0;

  /**
   * The model: a folder, or a name that {@code --model NAME=PATH} resolves. Nothing is downloaded
   * during a run.
   */
  String model() default "llama-2-7b-hf";

  /**
   * The version of SGLang that the benchmark is written for, such as {@code 0.5.17}, at least
   * {@code 0.4.9.post3}. {@link #serverArgs()} are checked against the flags of this version.
   */
  String sglang() default "0.5.17";

  /**
   * Launch arguments of SGLang's server: {@code "--flag=value"}, {@code "--flag value"}, or flag
   * and value as two strings; {@link Flags} has the names, as in {@code Flags.MAX_RUNNING_REQUESTS
   * + 256}. Refused if the declared version does not know the flag or its value, and where sgbench
   * sets the flag itself ({@code --host}, {@code --port}, {@code --nccl-port}, {@code
   * --random-seed}, {@code --device}, {@code --base-gpu-id}, {@code --model-path}). Arguments that
   * depend on a parameter or on the server are given by a {@link Server} method.
   */
  String[] serverArgs() default {};

  /**
   * Lets flags through that the catalogue of the declared version does not have: for an SGLang
   * newer than this sgbench, or a patched one. Known flags are checked all the same.
   */
  boolean allowUnknownFlags() default false;
}
