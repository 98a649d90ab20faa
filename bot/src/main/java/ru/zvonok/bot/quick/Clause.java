package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zvonok.bot.quick.Item.Name;
import ru.zvonok.bot.quick.Item.Value;
import ru.zvonok.bot.quick.Readings.Group;
import ru.zvonok.bot.quick.Roll.Pupil;

/** Names and values of one clause, made into entries where every reading agrees. */
final class Clause {
  private final List<Word> words;
  private final List<Item> items;
  private final KindBinding kinds;
  private final KindScope around;
  private final Findings findings;
  private final boolean otherMarks;

  private Clause(
      List<Word> words, List<Item> items, KindBinding kinds, KindScope around, Findings findings) {
    this.words = words;
    this.items = items;
    this.kinds = kinds;
    this.around = around;
    this.findings = findings;
    this.otherMarks = items.stream().anyMatch(i -> i instanceof Value(_, _, _, Said.Marks _));
  }

  /** Reads the items; returns which kind of work holds after them. */
  static KindScope read(List<Word> words, List<Item> items, KindScope around, Findings findings) {
    var kinds = new KindBinding(items);
    if (kinds.onlyHeading()) {
      if (((Item.Kind) items.getFirst()).kinds().isEmpty()) {
        findings.lost(words);
      }
      return kinds.handedOn(around);
    }
    List<Item> rest = Minutes.settled(kinds.withoutKinds());
    var clause = new Clause(words, rest, kinds, around, findings);
    if (!clause.believable()) {
      findings.lost(words);
      return kinds.named() ? kinds.handedOn(around) : around;
    }
    clause.lostKinds(items);
    clause.decide();
    return kinds.handedOn(around);
  }

  private boolean believable() {
    boolean names = items.stream().anyMatch(i -> i instanceof Name name && !name.unknown());
    boolean values = items.stream().anyMatch(Value.class::isInstance);
    return names && values && (otherMarks || kinds.fitsWithoutMarks()) && !corrected();
  }

  /** «5 Иванову, нет, Петрову»: a «нет» alone between commas takes something back. */
  private boolean corrected() {
    for (int i = 1; i < items.size(); i++) {
      boolean no =
          items.get(i) instanceof Value(int from, _, boolean apart, _) && apart && no(from);
      if (no && i + 1 < items.size() && items.get(i + 1).apart()) {
        return true;
      }
    }
    return items.size() > 1
        && items.getFirst() instanceof Value(int from, _, _, _)
        && no(from)
        && items.get(1).apart();
  }

  private boolean no(int word) {
    return words.get(word).key().matches("нет|нету");
  }

  private void lostKinds(List<Item> all) {
    for (Item item : all) {
      if (item instanceof Item.Kind kind && kind.kinds().isEmpty()) {
        findings.lost(words.subList(kind.from(), kind.to()));
      }
    }
  }

  private void decide() {
    Set<List<Group>> readings = Readings.of(items);
    if (readings.isEmpty()) {
      askAround();
    } else {
      items.forEach(
          item -> {
            if (item instanceof Name name) {
              name(name, readings);
            }
          });
    }
    for (Item item : items) {
      boolean unknown = item instanceof Name name && name.unknown();
      boolean unclear = item instanceof Value(_, _, _, Said said) && unclear(said);
      if (unknown || unclear) {
        findings.lost(words.subList(item.from(), item.to()));
      }
    }
    lostValues(readings);
  }

  private static boolean unclear(Said said) {
    return said instanceof Said.Unclear || said instanceof Said.Number;
  }

  /** What was said of nobody on the list. */
  private void lostValues(Set<List<Group>> readings) {
    for (Item item : items) {
      if (item instanceof Value value && !readings.isEmpty()) {
        boolean ofSomebody =
            readings.stream()
                .flatMap(List::stream)
                .anyMatch(
                    g -> g.run().contains(value) && g.names().stream().anyMatch(n -> !n.unknown()));
        if (!ofSomebody) {
          findings.lost(words.subList(value.from(), value.to()));
        }
      }
    }
  }

  private void name(Name name, Set<List<Group>> readings) {
    if (name.unknown()) {
      return;
    }
    var groups = new ArrayList<Group>();
    for (List<Group> reading : readings) {
      reading.stream().filter(g -> g.names().contains(name)).findFirst().ifPresent(groups::add);
    }
    Set<List<Value>> runs = groups.stream().map(Group::run).collect(Collectors.toSet());
    if (runs.isEmpty()) {
      findings.lost(words.subList(name.from(), name.to()));
      return;
    }
    boolean agreed = runs.size() == 1 && groups.size() == readings.size();
    boolean apart =
        groups.stream().allMatch(g -> farFromUnknown(name, g))
            && readings.stream().noneMatch(Clause::prefaced);
    boolean sure = agreed && apart && name.sure();
    if (agreed) {
      say(name, runs.iterator().next(), sure);
    } else {
      var choices = new ArrayList<Entry>();
      runs.forEach(run -> options(run).forEach(o -> choices.addAll(o.entries(name.who()))));
      findings.ask(at(name), text(name.from(), name.to()), choices);
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
      int i = items.indexOf(other);
      boolean closed = i + 1 == items.size() || items.get(i + 1).apart();
      if (!group.valueFirst() || !other.apart() || !closed) {
        return false;
      }
    }
    return !beside(name);
  }

  private boolean beside(Name name) {
    int i = items.indexOf(name);
    boolean before = i > 0 && items.get(i - 1) instanceof Name n && n.unknown() && !name.apart();
    boolean after =
        i + 1 < items.size()
            && items.get(i + 1) instanceof Name n
            && n.unknown()
            && !items.get(i + 1).apart();
    return before || after;
  }

  private void say(Name name, List<Value> run, boolean sure) {
    if (run.stream().anyMatch(v -> unclear(v.said()))) {
      findings.lost(words.subList(name.from(), name.to()));
      run.forEach(v -> findings.lost(words.subList(v.from(), v.to())));
      return;
    }
    for (Meaning option : options(run)) {
      List<Entry> entries = option.entries(name.who());
      if (sure && option.sure() && entries.size() == 1 && !takenBack(name, run)) {
        findings.understood(at(name), text(name.from(), name.to()), entries.getFirst());
      } else {
        findings.ask(at(name), text(name.from(), name.to()), entries);
      }
      if (option.said() instanceof Said.Absence(boolean reason) && reason) {
        findings.hint(Understanding.Hint.REASON_IS_THE_CLASS_TEACHERS);
      }
    }
  }

  /** «пять Иванову нет Петрову»: after «нет» stands who isn't there, never to whom. */
  private boolean takenBack(Name name, List<Value> run) {
    Word word = words.get(name.to() - 1);
    boolean to = word.key().matches(".*[ую]") && otherMarks;
    return to && run.stream().anyMatch(v -> no(v.from()));
  }

  /** When no reading holds, each value is asked of the names on both its sides. */
  private void askAround() {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Value value) {
        askOf(value, reach(i, -1), reach(i, 1));
      }
    }
  }

  /** How far the names beside a value, and beside other values next to it, go. */
  private int reach(int from, int step) {
    int i = from;
    while (inside(i + step) && items.get(i + step) instanceof Value) {
      i += step;
    }
    while (inside(i + step) && items.get(i + step) instanceof Name) {
      i += step;
    }
    return i;
  }

  private boolean inside(int i) {
    return i >= 0 && i < items.size();
  }

  private void askOf(Value value, int left, int right) {
    var who = new LinkedHashSet<Pupil>();
    for (Item item : items.subList(left, right + 1)) {
      if (item instanceof Name name) {
        who.addAll(name.who());
      }
    }
    if (who.isEmpty()) {
      findings.lost(words.subList(value.from(), value.to()));
      return;
    }
    var choices = new ArrayList<Entry>();
    options(List.of(value)).forEach(option -> choices.addAll(option.entries(List.copyOf(who))));
    findings.ask(
        words.get(value.from()).at(), text(items.get(left).from(), items.get(right).to()), choices);
  }

  private List<Meaning> options(List<Value> run) {
    return Meaning.of(run, value -> kinds.of(value, around), otherMarks);
  }

  private int at(Item item) {
    return words.get(item.from()).at();
  }

  private String text(int from, int to) {
    return words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
