package dev.sgbench.sglang.flags;

/**
 * What is wrong with one launch argument.
 *
 * @param kind of mistake
 * @param position of the string at fault in what was checked, from 0
 * @param text what was expected, what was found, what to do
 */
public record FlagProblem(Kind kind, int position, String text) {

  /** Kinds of mistakes. */
  public enum Kind {
    /** It does not begin as flags do. */
    SYNTAX,
    /** sgbench sets the flag itself. */
    RESERVED,
    /** Given before. */
    REPEATED,
    /** No known version has it. */
    UNKNOWN,
    /** Other versions have it. */
    VERSION,
    /** Too few values, too many, one of the wrong type, or none of the choices. */
    VALUE,
    /** SGLang accepts it, and warns that it will go. */
    DEPRECATED
  }

  /** Whether SGLang would refuse it, or sgbench does. */
  public boolean isError() {
    return kind != Kind.DEPRECATED;
  }
}
