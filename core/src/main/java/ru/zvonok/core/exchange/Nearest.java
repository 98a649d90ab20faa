package ru.zvonok.core.exchange;

import java.util.Collection;
import java.util.Comparator;

/** The known name most like a mistyped one. */
final class Nearest {

  /** In place of a name when none is like it. */
  static final String NONE = "none";

  private Nearest() {}

  /** Nothing is like what is longer: no name is. */
  private static final int LONGEST = 100;

  static String to(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return NONE;
    }
    String wanted = ClassNames.key(name);
    return known.stream()
        .filter(each -> distance(wanted, ClassNames.key(each)) <= Math.max(1, wanted.length() / 3))
        .min(Comparator.comparingInt(each -> distance(wanted, ClassNames.key(each))))
        .orElse(NONE);
  }

  /** How many letters must be changed, added or taken away. */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(swap, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[b.length()];
  }
}
