package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import ru.zvonok.bot.quick.Item.Name;
import ru.zvonok.bot.quick.Item.Value;
import ru.zvonok.bot.quick.Roll.Pupil;

/** When no reading holds, each value is asked of the names on both its sides. */
final class AroundValues {

  private final ClauseText clause;

  AroundValues(ClauseText clause) {
    this.clause = clause;
  }

  void ask() {
    for (int i = 0; i < clause.items().size(); i++) {
      if (clause.items().get(i) instanceof Value value) {
        askOf(value, reach(i, -1), reach(i, 1));
      }
    }
  }

  /** How far the names beside a value, and beside other values next to it, go. */
  private int reach(int from, int step) {
    int i = from;
    while (inside(i + step) && clause.items().get(i + step) instanceof Value) {
      i += step;
    }
    while (inside(i + step) && clause.items().get(i + step) instanceof Name) {
      i += step;
    }
    return i;
  }

  private boolean inside(int i) {
    return i >= 0 && i < clause.items().size();
  }

  private void askOf(Value value, int left, int right) {
    var who = new LinkedHashSet<Pupil>();
    for (Item item : clause.items().subList(left, right + 1)) {
      if (item instanceof Name name) {
        who.addAll(name.who());
      }
    }
    if (who.isEmpty()) {
      clause.lost(value);
      return;
    }
    var choices = new ArrayList<Entry>();
    clause
        .options(List.of(value))
        .forEach(option -> choices.addAll(option.entries(List.copyOf(who))));
    clause
        .findings()
        .ask(
            clause.words().get(value.from()).at(),
            clause.text(clause.items().get(left).from(), clause.items().get(right).to()),
            choices);
  }
}
