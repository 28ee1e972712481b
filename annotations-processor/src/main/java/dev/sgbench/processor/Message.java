package dev.sgbench.processor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything the processor can find fault with. A constant's code, such as {@code
 * [StaticBatchSize]} for {@link #STATIC_BATCH_SIZE}, begins its message; arguments are filled in as
 * by {@link String#format}.
 */
enum Message {
  BENCH_KIND("%s has @NodeBench and @RoutingBench; a benchmark is one of the two: split it"),

  CLASS_KIND("%s is no class; a benchmark is a class with fields that @Param sets"),
  CLASS_PUBLIC("%s must be public, and so must the classes around it"),
  CLASS_ABSTRACT("%s is abstract; annotate a class that can be made"),
  CLASS_INNER("%s belongs to an instance of its outer class; make it static"),
  CLASS_GENERIC("%s has type parameters, which nothing could fill; remove them"),
  CLASS_PACKAGE("%s is in the unnamed package; reports name benchmarks by package: give it one"),
  CLASS_CONSTRUCTOR("%s needs a public constructor without parameters"),

  STATIC_BATCH_SIZE(
      "strategy STATIC needs a batch size; add batchSize = 16 here, or a field @Param int batchSize"),
  CONTINUOUS_BATCH_SIZE(
      "strategy CONTINUOUS has no batch size; remove batchSize, or use strategy STATIC"),
  SETTING_TWICE("%s is given here and by a @Param field of that name; remove one of the two"),
  SETTING_TYPE(
      "a @Param field named %s gives that setting and must be an int, was %s; change or rename it"),
  SETTING_RANGE("%s must be at least 1, was %s"),
  GPUS_RANGE("gpus must be at least 1, was %d; each GPU gets one server"),
  MODEL_BLANK("model is blank; give a folder, or a name that --model NAME=PATH resolves"),
  SGLANG_VERSION(
      "\"%s\" is no version of SGLang whose flags are known; give one from %s on, such as %s"),

  FLAG_SYNTAX("%s"),
  FLAG_RESERVED("%s"),
  FLAG_REPEATED("%s"),
  FLAG_UNKNOWN("%s"),
  FLAG_VERSION("%s"),
  FLAG_VALUE("%s"),
  FLAG_DEPRECATED("%s"),

  POLICY_NONE("policy names no class; give at least one"),
  POLICY_TWICE(
      "a policy named %s is there already; reports could not tell the two apart: remove or rename one"),
  POLICY_ABSTRACT("policy %s is abstract; name a class that can be made"),
  POLICY_PUBLIC("policy %s must be public, and so must the classes around it"),
  POLICY_INNER("policy %s belongs to an instance of its outer class; make it static"),
  POLICY_CONSTRUCTOR("policy %s needs a public constructor without parameters"),

  METHOD_MISSING("%s has no @%s method; add one without parameters that returns %s"),
  METHOD_TWICE("%s has more than one @%s method, the other is %s; remove one"),
  METHOD_MODIFIERS(
      "a @%s method must be neither private, static nor abstract, and within reach of package %s"),
  METHOD_RESULT("a @%s method returns %s, this one returns %s; change it"),
  METHOD_PARAMETERS("a @%s method takes %s; what else it needs is a @Param field"),

  PARAM_MODIFIERS(
      "a @Param field is set for each cell and must be neither private, static nor final: %s"),
  PARAM_ACCESS("@Param field %s of %s is out of reach of package %s; make it public"),
  PARAM_TYPE(
      "a @Param field is int, long, double, boolean, String or an enum within reach, %s is %s"),
  PARAM_VALUES("@Param field %s has no values; give at least one"),
  PARAM_VALUE("\"%s\" is no value of @Param field %s, which is %s"),
  PARAM_CHARACTERS(
      "\"%s\" cannot be a value of @Param field %s: reports need values without blank, comma or equals sign, and not empty"),
  PARAM_REPEATED("\"%s\" is a value of @Param field %s twice; remove one"),
  PARAM_HIDDEN("@Param field %s hides one of its superclass; rename it"),
  PARAM_RESERVED("%s is a parameter that every report has of its own (%s); rename the field"),

  JMH_ANNOTATION("@%s means nothing here: %s; remove it"),
  JMH_ELEMENT("element %s of @%s means nothing here: %s; remove it"),
  FORKS_RANGE("@Fork must be at least 1, was %d; a fork is a fresh session of servers"),
  ITERATIONS_RANGE("iterations of @%s must be at least %d, was %d"),
  TIME_RANGE("time of @%s must be at least 1, was %d");

  private final String text;

  Message(String text) {
    this.text = text;
  }

  /** The code in brackets that begins the message. */
  String code() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("", "[", "]"));
  }

  /** The whole message. */
  String format(Object... arguments) {
    return code() + " " + text.formatted(arguments);
  }
}
