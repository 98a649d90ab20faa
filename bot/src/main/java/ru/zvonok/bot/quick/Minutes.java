package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.quick.Item.Name;
import ru.zvonok.bot.quick.Item.Value;
import ru.zvonok.bot.quick.Said.Doubt;
import ru.zvonok.bot.quick.Said.Lateness;

/**
 * Gives numbers that stand apart from «оп» to the pupils who were late: «оп Сидоров 10, Ким 5 мин».
 */
final class Minutes {
  private final List<Item> items;
  private final List<Item> out = new ArrayList<>();

  private Minutes(List<Item> items) {
    this.items = items;
  }

  static List<Item> settled(List<Item> items) {
    return new Minutes(items).settle();
  }

  private List<Item> settle() {
    int i = 0;
    while (i < items.size()) {
      i = bareLate(i) ? late((Value) items.get(i), i) : copy(i);
    }
    return out;
  }

  private int copy(int i) {
    out.add(items.get(i));
    return i + 1;
  }

  private boolean bareLate(int i) {
    return items.get(i) instanceof Value(_, _, _, Lateness late) && late.minutes() == null;
  }

  private int late(Value late, int i) {
    if (!late.apart()
        && i > 0
        && items.get(i - 1) instanceof Value(int from, _, boolean apart, Said.Number n)
        && n.minutes()) {
      out.removeLast();
      out.add(new Value(from, late.to(), apart, new Lateness(n.value())));
      return i + 1;
    }
    boolean opens = i == 0 || late.apart() || items.get(i - 1) instanceof Value;
    int next = opens ? numbered(late, i + 1) : i;
    return next > i ? next : copy(i);
  }

  /**
   * Names with numbers after them; returns the item after the last, or 0 when there is no number.
   */
  private int numbered(Value late, int first) {
    var rewritten = new ArrayList<Item>();
    int i = first;
    int last = 0;
    while (true) {
      int names = i;
      while (i < items.size() && items.get(i) instanceof Name) {
        i++;
      }
      if (i == names || i == items.size() || !(items.get(i) instanceof Value number)) {
        break;
      }
      Lateness minutes = minutes(number, i);
      if (minutes == null) {
        break;
      }
      segment(late, names, i, number, minutes, rewritten);
      i++;
      last = i;
    }
    out.addAll(rewritten);
    return last;
  }

  private void segment(
      Value late, int from, int to, Value number, Lateness minutes, List<Item> rewritten) {
    for (int k = from; k < to; k++) {
      Name name = (Name) items.get(k);
      boolean own = k == to - 1;
      Lateness his = own ? minutes : new Lateness(minutes.minutes(), Doubt.ANOTHERS);
      rewritten.add(new Value(late.from(), late.to(), true, his));
      rewritten.add(
          new Name(name.from(), own ? number.to() : name.to(), false, name.who(), name.sure()));
    }
  }

  private @Nullable Lateness minutes(Value number, int i) {
    if (number.apart()) {
      return null;
    }
    return switch (number.said()) {
      case Said.Number n when n.value() >= 1 && n.value() <= 240 -> new Lateness(n.value());
      case Said.Marks marks
          when marks.values().size() == 1 && marks.values().getFirst().points() > 0 && closes(i) ->
          new Lateness(marks.values().getFirst().points(), Doubt.MARK);
      case Said.Number _,
          Said.Marks _,
          Lateness _,
          Said.Absence _,
          Said.Freed _,
          Said.Here _,
          Said.Unclear _ ->
          null;
    };
  }

  private boolean closes(int i) {
    return i + 1 == items.size() || items.get(i + 1).apart();
  }
}
