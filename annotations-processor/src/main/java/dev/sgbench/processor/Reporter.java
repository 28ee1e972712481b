package dev.sgbench.processor;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Reports mistakes of one class and knows whether there were any. */
final class Reporter {

  private final Messager messager;
  private boolean clean = true;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  void error(Place place, Message message, Object... arguments) {
    clean = false;
    report(Diagnostic.Kind.ERROR, place, message, arguments);
  }

  /** Tells of what is no mistake yet. */
  void warning(Place place, Message message, Object... arguments) {
    report(Diagnostic.Kind.WARNING, place, message, arguments);
  }

  private void report(Diagnostic.Kind kind, Place place, Message message, Object... arguments) {
    messager.printMessage(
        kind, message.format(arguments), place.element(), place.annotation(), place.value());
  }

  /** Javac finds fault with this class by itself: nothing is generated for it. */
  void leaveToCompiler() {
    clean = false;
  }

  /** Whether nothing was found so far. */
  boolean clean() {
    return clean;
  }
}
