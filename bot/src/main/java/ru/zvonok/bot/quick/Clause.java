package ru.zvonok.bot.quick;

import java.util.List;
import java.util.Set;
import ru.zvonok.bot.quick.Item.Name;
import ru.zvonok.bot.quick.Item.Value;
import ru.zvonok.bot.quick.Readings.Group;

/** Names and values of one clause, made into entries where every reading agrees. */
final class Clause {
  private final ClauseText text;

  private Clause(ClauseText text) {
    this.text = text;
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
    var clause = new Clause(new ClauseText(words, rest, kinds, around, findings));
    if (!clause.believable()) {
      findings.lost(words);
      return kinds.named() ? kinds.handedOn(around) : around;
    }
    clause.lostKinds(items);
    clause.decide();
    return kinds.handedOn(around);
  }

  private boolean believable() {
    boolean names = text.items().stream().anyMatch(i -> i instanceof Name name && !name.unknown());
    boolean values = text.items().stream().anyMatch(Value.class::isInstance);
    return names && values && (text.hasMarks() || text.kinds().fitsWithoutMarks()) && !corrected();
  }

  /** «5 Иванову, нет, Петрову»: a «нет» alone between commas takes something back. */
  private boolean corrected() {
    for (int i = 1; i < text.items().size(); i++) {
      boolean no =
          text.items().get(i) instanceof Value(int from, _, boolean apart, _)
              && apart
              && text.no(from);
      if (no && i + 1 < text.items().size() && text.items().get(i + 1).apart()) {
        return true;
      }
    }
    return text.items().size() > 1
        && text.items().getFirst() instanceof Value(int from, _, _, _)
        && text.no(from)
        && text.items().get(1).apart();
  }

  private void lostKinds(List<Item> all) {
    for (Item item : all) {
      if (item instanceof Item.Kind kind && kind.kinds().isEmpty()) {
        text.lost(kind);
      }
    }
  }

  private void decide() {
    Set<List<Group>> readings = Readings.of(text.items());
    if (readings.isEmpty()) {
      new AroundValues(text).ask();
    } else {
      var verdict = new NameVerdict(text);
      for (Item item : text.items()) {
        if (item instanceof Name name) {
          verdict.decide(name, readings);
        }
      }
    }
    for (Item item : text.items()) {
      boolean unknown = item instanceof Name name && name.unknown();
      boolean unclear = item instanceof Value(_, _, _, Said said) && said.unclear();
      if (unknown || unclear) {
        text.lost(item);
      }
    }
    lostValues(readings);
  }

  /** What was said of nobody on the list. */
  private void lostValues(Set<List<Group>> readings) {
    for (Item item : text.items()) {
      if (item instanceof Value value && !readings.isEmpty()) {
        boolean ofSomebody =
            readings.stream()
                .flatMap(List::stream)
                .anyMatch(
                    g -> g.run().contains(value) && g.names().stream().anyMatch(n -> !n.unknown()));
        if (!ofSomebody) {
          text.lost(value);
        }
      }
    }
  }
}
