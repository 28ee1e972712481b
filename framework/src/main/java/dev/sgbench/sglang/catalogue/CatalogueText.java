package dev.sgbench.sglang.catalogue;

import dev.sgbench.sglang.SglangVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a catalogue says, in lines to read. */
public final class CatalogueText {

  private static final String ALIASES = "aliases";

  private final Catalogue catalogue;

  /**
   * @param catalogue to read from
   */
  public CatalogueText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Everything that a version has, a line each. */
  public List<String> list(SglangVersion version) {
    return catalogue.of(version).values().stream()
        .map(entry -> entry.name() + attributes(entry))
        .toList();
  }

  /** All items whose name or alias contains a word, with the versions that have each. */
  public List<String> search(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return catalogue.entries().stream()
        .filter(entry -> names(entry).stream().anyMatch(name -> name.contains(wanted)))
        .collect(Collectors.groupingBy(Entry::name, java.util.TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(found -> found.getKey() + "  " + Stretches.of(found.getValue()))
        .toList();
  }

  /** One item through all versions, by its name or an alias; empty if none has it. */
  public List<String> show(String name) {
    return catalogue.entries().stream()
        .filter(entry -> names(entry).contains(name))
        .map(entry -> Stretches.of(List.of(entry)) + "  " + entry.name() + attributes(entry))
        .toList();
  }

  /**
   * What is different in {@code to}: {@code -} for what it lacks, {@code +} for what it adds,
   * {@code ~} for what it changes.
   */
  public List<String> diff(SglangVersion from, SglangVersion to) {
    SortedMap<String, Entry> before = catalogue.of(from);
    SortedMap<String, Entry> after = catalogue.of(to);
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      Entry old = before.get(name);
      Entry now = after.get(name);
      if (now == null) {
        lines.add("- " + name + heir(name, after));
      } else if (old == null) {
        lines.add("+ " + name + attributes(now));
      } else if (!old.attributes().equals(now.attributes())) {
        lines.add("~ " + name + changes(old, now));
      }
    }
    return lines;
  }

  /** What a name that went has become: another name's alias, or what replaced it. */
  private String heir(String name, Map<String, Entry> after) {
    String owner =
        after.values().stream()
            .filter(entry -> names(entry).contains(name))
            .map(entry -> "  now an alias of " + entry.name())
            .collect(Collectors.joining());
    if (!owner.isEmpty()) {
      return owner;
    }
    List<Entry> entries = catalogue.named(name);
    String instead = entries.get(entries.size() - 1).attributes().getOrDefault("replacement", "");
    return instead.isEmpty() ? "" : "  replaced by " + instead;
  }

  private static String changes(Entry old, Entry now) {
    return now.attributes().entrySet().stream()
        .filter(entry -> !entry.getValue().equals(old.attributes().get(entry.getKey())))
        .map(
            entry ->
                "  "
                    + change(
                        entry.getKey(), old.attributes().get(entry.getKey()), entry.getValue()))
        .collect(Collectors.joining());
  }

  private static String change(String attribute, String old, String now) {
    if (attribute.equals("choices") && !old.isEmpty() && !now.isEmpty()) {
      TreeSet<String> lost = new TreeSet<>(split(old));
      TreeSet<String> won = new TreeSet<>(split(now));
      lost.removeAll(split(now));
      won.removeAll(split(old));
      return "choices: without " + lost + ", with " + won;
    }
    return attribute
        + ": "
        + (old.isEmpty() ? "none" : old)
        + " -> "
        + (now.isEmpty() ? "none" : now);
  }

  private static String attributes(Entry entry) {
    return entry.attributes().entrySet().stream()
        .filter(attribute -> !attribute.getValue().isEmpty())
        .map(attribute -> "  " + attribute.getKey() + "=" + attribute.getValue())
        .collect(Collectors.joining());
  }

  private static List<String> names(Entry entry) {
    List<String> names = new ArrayList<>(List.of(entry.name()));
    names.addAll(split(entry.attributes().getOrDefault(ALIASES, "")));
    return names;
  }

  private static List<String> split(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split(","));
  }
}
