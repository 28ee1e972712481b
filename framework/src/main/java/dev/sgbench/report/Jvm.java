package dev.sgbench.report;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.util.List;
import java.util.Optional;

/**
 * The Java machine that this process runs in, as far as it decides what a request costs.
 *
 * @param version such as {@code OpenJDK 64-Bit Server VM 17.0.15}
 * @param optimizes whether the optimizing compiler, C2, runs beside the quick one, C1
 * @param collectors of garbage, by name
 * @param processors that it may use
 * @param arguments it was started with; secrets are left out
 */
public record Jvm(
    String version,
    boolean optimizes,
    List<String> collectors,
    int processors,
    List<String> arguments) {

  /** What {@link #advice()} advises. */
  static final String FLAGS = "-XX:TieredStopAtLevel=1 -Xms512m -XX:+AlwaysPreTouch";

  private static final int C2_LEVEL = 4;

  /** This process's. */
  public static Jvm present() {
    HotSpotDiagnosticMXBean options =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    int level = Integer.parseInt(options.getVMOption("TieredStopAtLevel").getValue());
    return new Jvm(
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        level == C2_LEVEL,
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .map(MemoryManagerMXBean::getName)
            .toList(),
        Runtime.getRuntime().availableProcessors(),
        Secrets.hide(ManagementFactory.getRuntimeMXBean().getInputArguments()));
  }

  /**
   * What to start Java with instead, if this machine is likely to spoil a run in real time: on one
   * processor C2 takes it from the load generator, for up to a second at a time.
   */
  public Optional<String> advice() {
    return optimizes && processors == 1
        ? Optional.of(
            "on one processor the C2 compiler takes it from the load generator; start Java with "
                + FLAGS
                + ", or give it a second processor")
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "%s, %s, %s, %d processor%s%s"
        .formatted(
            version,
            optimizes ? "C1 and C2" : "C1 alone",
            String.join(" and ", collectors),
            processors,
            processors == 1 ? "" : "s",
            arguments.isEmpty() ? "" : ": " + String.join(" ", arguments));
  }
}
