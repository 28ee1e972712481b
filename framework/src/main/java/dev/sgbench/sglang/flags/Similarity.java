package dev.sgbench.sglang.flags;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How alike names are, by edit distance. */
public final class Similarity {

  private Similarity() {}

  /** Those of {@code names} that are most alike, the most alike first. */
  public static List<String> nearest(String name, Collection<String> names, int count) {
    return names.stream()
        .sorted(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .toList();
  }

  /** Levenshtein's distance: how many letters must be put in, taken out or changed. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
