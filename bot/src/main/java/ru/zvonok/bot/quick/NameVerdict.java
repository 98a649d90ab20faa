package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zvonok.bot.quick.Item.Name;
import ru.zvonok.bot.quick.Item.Value;
import ru.zvonok.bot.quick.Readings.Group;

/** What is said of each name: entered where all readings agree on it, asked where they don't. */
final class NameVerdict {

  private final ClauseText clause;

  NameVerdict(ClauseText clause) {
    this.clause = clause;
  }

  void decide(Name name, Set<List<Group>> readings) {
    if (name.unknown()) {
      return;
    }
    var groups = new ArrayList<Group>();
    for (List<Group> reading : readings) {
      reading.stream().filter(g -> g.names().contains(name)).findFirst().ifPresent(groups::add);
    }
    Set<List<Value>> runs = groups.stream().map(Group::run).collect(Collectors.toSet());
    if (runs.isEmpty()) {
      clause.lost(name);
      return;
    }
    boolean agreed = runs.size() == 1 && groups.size() == readings.size();
    boolean apart =
        groups.stream().allMatch(g -> farFromUnknown(name, g))
            && readings.stream().noneMatch(NameVerdict::prefaced);
    boolean sure = agreed && apart && name.sure();
    if (agreed) {
      say(name, runs.iterator().next(), sure);
    } else {
      var choices = new ArrayList<Entry>();
      runs.forEach(run -> clause.options(run).forEach(o -> choices.addAll(o.entries(name.who()))));
      clause.findings().ask(clause.at(name), clause.text(name.from(), name.to()), choices);
    }
  }

  /** «3 перемена н Иванов»: what comes first of nobody may be a circumstance of all the rest. */
  private static boolean prefaced(List<Group> reading) {
    Group first = reading.getFirst();
    return first.valueFirst() && first.names().stream().allMatch(Name::unknown);
  }

  /** An unknown word may be the name's own, or change what is said; a comma keeps it off a list. */
  private boolean farFromUnknown(Name name, Group group) {
    for (Name other : group.names()) {
      if (!other.unknown()) {
        continue;
      }
      int i = clause.items().indexOf(other);
      boolean closed = i + 1 == clause.items().size() || clause.items().get(i + 1).apart();
      if (!group.valueFirst() || !other.apart() || !closed) {
        return false;
      }
    }
    return !beside(name);
  }

  private boolean beside(Name name) {
    int i = clause.items().indexOf(name);
    boolean before =
        i > 0 && clause.items().get(i - 1) instanceof Name n && n.unknown() && !name.apart();
    boolean after =
        i + 1 < clause.items().size()
            && clause.items().get(i + 1) instanceof Name n
            && n.unknown()
            && !clause.items().get(i + 1).apart();
    return before || after;
  }

  private void say(Name name, List<Value> run, boolean sure) {
    if (run.stream().anyMatch(v -> v.said().unclear())) {
      clause.lost(name);
      run.forEach(clause::lost);
      return;
    }
    for (Meaning option : clause.options(run)) {
      List<Entry> entries = option.entries(name.who());
      if (sure && option.sure() && entries.size() == 1 && !takenBack(name, run)) {
        clause
            .findings()
            .understood(clause.at(name), clause.text(name.from(), name.to()), entries.getFirst());
      } else {
        clause.findings().ask(clause.at(name), clause.text(name.from(), name.to()), entries);
      }
      if (option.said() instanceof Said.Absence(boolean reason) && reason) {
        clause.findings().hint(Understanding.Hint.REASON_IS_THE_CLASS_TEACHERS);
      }
    }
  }

  /** «пять Иванову нет Петрову»: after «нет» stands who isn't there, never to whom. */
  private boolean takenBack(Name name, List<Value> run) {
    Word word = clause.words().get(name.to() - 1);
    boolean to = word.key().matches(".*[ую]") && clause.hasMarks();
    return to && run.stream().anyMatch(v -> clause.no(v.from()));
  }
}
