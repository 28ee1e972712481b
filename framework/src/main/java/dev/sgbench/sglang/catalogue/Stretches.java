package dev.sgbench.sglang.catalogue;

import dev.sgbench.sglang.SglangVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The releases that have something, in words. */
public final class Stretches {

  private Stretches() {}

  /** Such as {@code 0.5.3 to 0.5.9} or {@code 0.5.3 and newer}, several joined by commas. */
  public static String of(Collection<Entry> entries) {
    List<SglangVersion> all = Releases.all();
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= all.size(); i++) {
      int at = i;
      boolean has = i < all.size() && entries.stream().anyMatch(entry -> entry.in(all.get(at)));
      if (has && start < 0) {
        start = i;
      } else if (!has && start >= 0) {
        words.add(words(all.get(start), i));
        start = -1;
      }
    }
    return String.join(", ", words);
  }

  private static String words(SglangVersion first, int end) {
    List<SglangVersion> all = Releases.all();
    if (end == all.size()) {
      return first + " and newer";
    }
    SglangVersion last = all.get(end - 1);
    return first.equals(last) ? "" + first : first + " to " + last;
  }
}
