package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.zvonok.bot.quick.Item.Name;
import ru.zvonok.bot.quick.Item.Value;

/**
 * Every way to say whose value is whose: all values before their names, all after, or each part
 * between commas in its own order. Only what all of them agree on is believed.
 */
final class Readings {

  /** Names that share what is said. */
  record Group(List<Value> run, List<Name> names, boolean valueFirst) {}

  private Readings() {}

  static Set<List<Group>> of(List<Item> items) {
    var readings = new HashSet<List<Group>>();
    whole(items, true, readings);
    whole(items, false, readings);
    piecewise(items, readings);
    return readings;
  }

  private static void whole(List<Item> items, boolean valueFirst, Set<List<Group>> into) {
    List<Group> groups = ordered(items, valueFirst);
    if (!groups.isEmpty() && sound(groups)) {
      into.add(groups);
    }
  }

  /** Empty when the items don't follow this order from the first to the last. */
  private static List<Group> ordered(List<Item> items, boolean valueFirst) {
    boolean begins = !items.isEmpty() && items.getFirst() instanceof Value;
    boolean ends = !items.isEmpty() && items.getLast() instanceof Name;
    if (items.isEmpty() || begins != valueFirst || ends != valueFirst) {
      return List.of();
    }
    var groups = new ArrayList<Group>();
    int i = 0;
    while (i < items.size()) {
      var run = new ArrayList<Value>();
      var names = new ArrayList<Name>();
      i = valueFirst ? values(items, i, run) : names(items, i, names);
      i = valueFirst ? names(items, i, names) : values(items, i, run);
      groups.add(new Group(run, names, valueFirst));
    }
    return groups;
  }

  private static int values(List<Item> items, int i, List<Value> run) {
    int k = i;
    while (k < items.size() && items.get(k) instanceof Value value) {
      run.add(value);
      k++;
    }
    return k;
  }

  private static int names(List<Item> items, int i, List<Name> names) {
    int k = i;
    while (k < items.size() && items.get(k) instanceof Name name) {
      names.add(name);
      k++;
    }
    return k;
  }

  private static boolean sound(List<Group> groups) {
    return groups.stream().allMatch(g -> Run.sound(g.run(), groups.size() == 1));
  }

  private static void piecewise(List<Item> items, Set<List<Group>> into) {
    List<List<Item>> pieces = pieces(items);
    var before = new ArrayList<Group>();
    var after = new ArrayList<Group>();
    for (int i = 0; i < pieces.size(); i++) {
      List<Item> piece = pieces.get(i);
      if (piece.stream().allMatch(Name.class::isInstance)) {
        List<Name> names = piece.stream().map(Name.class::cast).toList();
        List<Value> previous = lastRun(pieces, i);
        List<Value> next = nextRun(pieces, i);
        List<Value> first = previous.isEmpty() ? next : previous;
        List<Value> second = next.isEmpty() ? previous : next;
        if (!first.isEmpty()) {
          before.add(new Group(first, names, !previous.isEmpty()));
          after.add(new Group(second, names, next.isEmpty()));
        }
      } else {
        List<Group> groups = own(piece);
        if (groups.isEmpty()) {
          return;
        }
        before.addAll(groups);
        after.addAll(groups);
      }
    }
    if (!before.isEmpty()) {
      into.add(before);
      into.add(after);
    }
  }

  private static List<Group> own(List<Item> piece) {
    List<Group> first = ordered(piece, true);
    List<Group> groups = first.isEmpty() ? ordered(piece, false) : first;
    return sound(groups) ? groups : List.of();
  }

  /** What the nearest piece before that isn't just names hands on, when its values come first. */
  private static List<Value> lastRun(List<List<Item>> pieces, int at) {
    for (int i = at - 1; i >= 0; i--) {
      List<Group> groups = ordered(pieces.get(i), true);
      if (!groups.isEmpty()) {
        return groups.getLast().run();
      }
      if (!pieces.get(i).stream().allMatch(Name.class::isInstance)) {
        return List.of();
      }
    }
    return List.of();
  }

  private static List<Value> nextRun(List<List<Item>> pieces, int at) {
    for (int i = at + 1; i < pieces.size(); i++) {
      List<Group> groups = ordered(pieces.get(i), false);
      if (!groups.isEmpty()) {
        return groups.getFirst().run();
      }
      if (!pieces.get(i).stream().allMatch(Name.class::isInstance)) {
        return List.of();
      }
    }
    return List.of();
  }

  private static List<List<Item>> pieces(List<Item> items) {
    var pieces = new ArrayList<List<Item>>();
    for (Item item : items) {
      if (pieces.isEmpty() || item.apart()) {
        pieces.add(new ArrayList<>());
      }
      pieces.getLast().add(item);
    }
    return pieces;
  }
}
