package ru.zvonok.bot.quick;

/** How many slips of the finger lie between two words (one left out, added, changed or swapped). */
public final class Typos {
  private static final int FAR = 99;

  private Typos() {}

  /** None in a short word, one from five letters on, two from nine. */
  static int allowed(String typed) {
    if (typed.length() < 5) {
      return 0;
    }
    return typed.length() < 9 ? 1 : 2;
  }

  /** Never less than the true distance when that is within the limit; anything big when beyond. */
  public static int between(String typed, String meant, int limit) {
    if (typed.isEmpty()
        || meant.isEmpty()
        || typed.charAt(0) != meant.charAt(0)
        || Math.abs(typed.length() - meant.length()) > limit) {
      return FAR;
    }
    int[][] far = new int[typed.length() + 1][meant.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= meant.length(); j++) {
        far[i][j] = i == 0 || j == 0 ? i + j : step(far, typed, meant, i, j);
      }
    }
    return far[typed.length()][meant.length()];
  }

  private static int step(int[][] far, String typed, String meant, int i, int j) {
    int changed = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(far[i - 1][j], far[i][j - 1]) + 1, far[i - 1][j - 1] + changed);
    boolean swapped =
        i > 1
            && j > 1
            && typed.charAt(i - 1) == meant.charAt(j - 2)
            && typed.charAt(i - 2) == meant.charAt(j - 1);
    return swapped ? Math.min(best, far[i - 2][j - 2] + 1) : best;
  }
}
