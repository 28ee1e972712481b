package dev.sgbench.workload.trace;

/**
 * One prompt of a data set.
 *
 * @param text what is asked
 * @param output tokens that the row asks for; {@link #UNSAID} if it does not say
 */
public record TextRow(String text, int output) {

  /** In place of a number of output tokens. */
  public static final int UNSAID = 0;
}
