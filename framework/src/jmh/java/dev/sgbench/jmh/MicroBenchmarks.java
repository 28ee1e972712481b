package dev.sgbench.jmh;

import java.io.IOException;
import java.util.stream.Stream;

/** JMH's command line, with {@link Delays} switched on. */
public final class MicroBenchmarks {

  private MicroBenchmarks() {}

  /** Takes JMH's own arguments. */
  public static void main(String[] arguments) throws IOException {
    org.openjdk.jmh.Main.main(
        Stream.concat(Stream.of("-prof", Delays.class.getName()), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
