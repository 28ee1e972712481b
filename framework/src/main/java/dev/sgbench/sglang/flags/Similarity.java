package dev.sgbench.sglang.flags;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How alike names are, by edit distance. */
public final class Similarity {

  /** So many wrong letters may be in a name that is the beginning of another. */
  private static final int SLIPS = 2;

  private Similarity() {}

  /**
   * Those of {@code names} that are most alike, the most alike first. One that goes on after {@code
   * name}, as {@code --mem-fraction-static} does after {@code --mem-fraction}, is as alike as if it
   * had one more letter.
   */
  public static List<String> nearest(String name, Collection<String> names, int count) {
    return names.stream()
        .sorted(
            Comparator.comparingInt((String other) -> unlikeness(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .toList();
  }

  private static int unlikeness(String name, String other) {
    int begun = distance(name, beginning(other, name.split("-", -1).length));
    int whole = distance(name, other);
    return begun <= SLIPS ? Math.min(whole, begun + 1) : whole;
  }

  private static String beginning(String name, int words) {
    return Arrays.stream(name.split("-", -1)).limit(words).collect(Collectors.joining("-"));
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
