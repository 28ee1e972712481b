package dev.sgbench.sglang.flags;

import dev.sgbench.sglang.SglangVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code flags.tsv}, which {@code tools/flag-catalogue.py} writes. */
final class FlagTable {

  private static final List<Flag> ALL = read();

  private FlagTable() {}

  static List<Flag> all() {
    return ALL;
  }

  private static List<Flag> read() {
    try (InputStream in = FlagTable.class.getResourceAsStream("flags.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(FlagTable::flag).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Flag flag(String line) {
    String[] fields = line.split("\t", -1);
    return new Flag(
        fields[0],
        list(fields[1]),
        Flag.Type.valueOf(fields[2].toUpperCase(Locale.ROOT)),
        Flag.Arity.valueOf(fields[3].toUpperCase(Locale.ROOT)),
        list(fields[4]),
        version(fields[5]),
        fields[6].isEmpty() ? Optional.empty() : Optional.of(version(fields[6])),
        fields[7]);
  }

  private static List<String> list(String field) {
    return field.isEmpty() ? List.of() : Arrays.asList(field.split(","));
  }

  private static SglangVersion version(String field) {
    return SglangVersion.parse(field);
  }
}
