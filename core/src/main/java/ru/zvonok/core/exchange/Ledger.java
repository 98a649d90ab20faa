package ru.zvonok.core.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what an import adds, changes, ends and leaves, and keeps some of it to show. */
final class Ledger {

  private static final int SHOWN = 5;

  private final Map<Kind, Tally> counts = new EnumMap<>(Kind.class);
  private final List<Change> sample = new ArrayList<>();

  void added(Kind kind, Collection<String> labels) {
    count(kind, new Tally(labels.size(), 0, 0, 0));
    show(kind, Change.What.ADDED, labels);
  }

  void changed(Kind kind, Collection<String> labels) {
    count(kind, new Tally(0, labels.size(), 0, 0));
    show(kind, Change.What.CHANGED, labels);
  }

  void ended(Kind kind, Collection<String> labels) {
    count(kind, new Tally(0, 0, labels.size(), 0));
    show(kind, Change.What.ENDED, labels);
  }

  void unchanged(Kind kind, int number) {
    count(kind, new Tally(0, 0, 0, number));
  }

  boolean touches(Kind kind) {
    return counts.getOrDefault(kind, Tally.NONE).touches();
  }

  Map<Kind, Tally> counts() {
    return Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  List<Change> sample() {
    return List.copyOf(sample);
  }

  private void count(Kind kind, Tally tally) {
    if (!tally.equals(Tally.NONE)) {
      counts.merge(kind, tally, Tally::plus);
    }
  }

  private void show(Kind kind, Change.What what, Collection<String> labels) {
    labels.stream()
        .filter(label -> !label.isEmpty())
        .limit(SHOWN)
        .map(label -> new Change(kind, what, label))
        .forEach(sample::add);
  }
}
