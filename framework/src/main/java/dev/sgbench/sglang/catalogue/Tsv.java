package dev.sgbench.sglang.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads a catalogue's file: a line of column names that begins with {@code #}, then the rows. */
final class Tsv {

  private Tsv() {}

  /** All lines of a resource beside this class, taken apart; the first has the columns' names. */
  static List<List<String>> read(String name) {
    try (InputStream in = Tsv.class.getResourceAsStream(name + ".tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.startsWith("# ") ? line.substring(2) : line)
          .map(line -> Arrays.asList(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
