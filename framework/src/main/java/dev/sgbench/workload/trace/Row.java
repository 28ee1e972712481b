package dev.sgbench.workload.trace;

/** One row of a file, by names of fields. */
interface Row {

  /** Where it begins. */
  Place place();

  /** Whether it has that field. */
  boolean has(String field);

  /**
   * A field that every row must have.
   *
   * @throws MalformedRowException if it does not
   */
  Field field(String name);
}
