package dev.sgbench.sglang;

/**
 * A word of SGLang's protocol: a path, a field's name, a flag or a line of its log. Every
 * implementation is an enum whose constants are bound to the knowledge base by {@link
 * DocumentedIn}.
 */
public interface Literal {

  /** The word as SGLang spells it. */
  String literal();
}
