package dev.sgbench.sglang.catalogue;

import dev.sgbench.sglang.SglangVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The catalogues of SGLang's interface. */
public enum Catalogue {
  /** Launch flags. */
  FLAGS("flags"),
  /** Paths of the HTTP interface. */
  ENDPOINTS("endpoints"),
  /** Fields of requests and answers, by object, such as {@code generate.stream}. */
  FIELDS("fields"),
  /** Keys of {@code meta_info}. */
  META_INFO("meta-info"),
  /** Prometheus metrics, by the names that a scrape shows. */
  METRICS("metrics"),
  /** Keys of answers and lines of the log that SGLang's code spells as text; those we need. */
  TEXTS("texts");

  private static final int FIXED_COLUMNS = 3;

  private final String file;

  Catalogue(String file) {
    this.file = file;
  }

  /** Everything in it, by name and age. */
  public List<Entry> entries() {
    return Loaded.ENTRIES.get(this);
  }

  /**
   * What {@code version} has, by name.
   *
   * @throws IllegalArgumentException if it is older than {@link Releases#OLDEST}
   */
  public SortedMap<String, Entry> of(SglangVersion version) {
    SglangVersion release = Releases.of(version);
    SortedMap<String, Entry> found = new TreeMap<>();
    entries().stream()
        .filter(entry -> entry.in(release))
        .forEach(entry -> found.put(entry.name(), entry));
    return found;
  }

  /** The entries of one name, oldest first. */
  public List<Entry> named(String name) {
    return entries().stream().filter(entry -> entry.name().equals(name)).toList();
  }

  private static List<Entry> read(String file) {
    List<List<String>> lines = Tsv.read(file);
    List<String> columns = lines.get(0);
    List<Entry> read = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = FIXED_COLUMNS; i < columns.size(); i++) {
        attributes.put(columns.get(i), line.get(i));
      }
      String last = line.get(2);
      read.add(
          new Entry(
              line.get(0),
              SglangVersion.parse(line.get(1)),
              last.isEmpty() ? Optional.empty() : Optional.of(SglangVersion.parse(last)),
              Collections.unmodifiableMap(attributes)));
    }
    return List.copyOf(read);
  }

  /** Read once, when a catalogue is first asked. */
  private static final class Loaded {

    static final Map<Catalogue, List<Entry>> ENTRIES = load();

    private static Map<Catalogue, List<Entry>> load() {
      Map<Catalogue, List<Entry>> loaded = new EnumMap<>(Catalogue.class);
      for (Catalogue catalogue : values()) {
        loaded.put(catalogue, read(catalogue.file));
      }
      return loaded;
    }
  }
}
