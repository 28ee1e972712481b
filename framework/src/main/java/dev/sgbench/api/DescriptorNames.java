package dev.sgbench.api;

/** How generated descriptors are called: {@code p.Outer$X} has {@code p.Outer_X_SgBench}. */
public final class DescriptorNames {

  private static final String SUFFIX = "_SgBench";

  private DescriptorNames() {}

  /** The descriptor's qualified name for a benchmark class's binary name. */
  public static String of(String benchClass) {
    return benchClass.replace('$', '_') + SUFFIX;
  }

  /** The same without its package. */
  public static String simpleName(String benchClass) {
    String name = of(benchClass);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
