package dev.sgbench.workload.trace;

/**
 * Where something stands in a file.
 *
 * @param file its path
 * @param line from 1
 * @param column from 1: of a CSV the number of the field, else of the character
 * @param name of the field; empty for the row as a whole
 */
record Place(String file, long line, long column, String name) {

  @Override
  public String toString() {
    String field = name.isEmpty() ? "" : " (" + name + ")";
    return "%s, line %d, column %d%s".formatted(file, line, column, field);
  }
}
