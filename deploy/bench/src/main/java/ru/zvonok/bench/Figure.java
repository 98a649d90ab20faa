package ru.zvonok.bench;

import java.util.List;
import java.util.Locale;

/**
 * One measured thing, once for each run.
 *
 * @param goal in words; empty: none
 */
record Figure(String name, String unit, List<Double> runs, String goal) {

  Figure {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured of " + name);
    }
    runs = runs.stream().sorted().toList();
  }

  static Figure of(String name, String unit, double value) {
    return new Figure(name, unit, List.of(value), "");
  }

  static Figure of(String name, String unit, List<Double> runs) {
    return new Figure(name, unit, runs, "");
  }

  Figure goal(String words) {
    return new Figure(name, unit, runs, words);
  }

  double median() {
    int half = runs.size() / 2;
    return runs.size() % 2 == 1 ? runs.get(half) : (runs.get(half - 1) + runs.get(half)) / 2;
  }

  /** «12.3», or «12.3 (11.9–14.0)» of several runs. */
  String shown() {
    return runs.size() == 1
        ? digits(median())
        : "%s (%s–%s)".formatted(digits(median()), digits(runs.getFirst()), digits(runs.getLast()));
  }

  static String digits(double value) {
    double size = Math.abs(value);
    String form = size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value);
  }
}
