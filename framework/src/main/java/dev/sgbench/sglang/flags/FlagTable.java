package dev.sgbench.sglang.flags;

import dev.sgbench.sglang.catalogue.Catalogue;
import dev.sgbench.sglang.catalogue.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The launch flags of {@link Catalogue#FLAGS}. */
final class FlagTable {

  private static final List<Flag> ALL =
      Catalogue.FLAGS.entries().stream().map(FlagTable::flag).toList();

  private FlagTable() {}

  static List<Flag> all() {
    return ALL;
  }

  private static Flag flag(Entry entry) {
    return new Flag(
        entry,
        list(entry, "aliases"),
        Flag.Type.valueOf(text(entry, "type").toUpperCase(Locale.ROOT)),
        Flag.Arity.valueOf(text(entry, "arity").toUpperCase(Locale.ROOT)),
        list(entry, "choices"),
        text(entry, "default"),
        !text(entry, "deprecated").isEmpty(),
        text(entry, "replacement"));
  }

  private static List<String> list(Entry entry, String column) {
    String field = text(entry, column);
    return field.isEmpty() ? List.of() : Arrays.asList(field.split(","));
  }

  private static String text(Entry entry, String column) {
    return entry.attributes().get(column);
  }
}
