package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.bot.quick.Item.All;
import ru.zvonok.bot.quick.Item.Except;
import ru.zvonok.bot.quick.Item.Name;
import ru.zvonok.bot.quick.Roll.Pupil;

/** «все на месте» and «все кроме …»: the roll is confirmed in one phrase. */
final class Everyone {
  private final List<Word> words;
  private final List<Item> items;
  private final Findings findings;

  private Everyone(List<Word> words, List<Item> items, Findings findings) {
    this.words = words;
    this.items = items;
    this.findings = findings;
  }

  /** Reads what is said of everybody; returns the items that are left for single pupils. */
  static List<Item> read(List<Word> words, List<Item> items, Findings findings) {
    boolean all = items.stream().anyMatch(All.class::isInstance);
    boolean except = items.stream().anyMatch(Except.class::isInstance);
    if (!all && !except) {
      return items;
    }
    return new Everyone(words, items, findings).read(except);
  }

  private List<Item> read(boolean except) {
    List<Item> alls = items.stream().filter(All.class::isInstance).toList();
    if (alls.size() == 1 && !except) {
      All all = (All) alls.getFirst();
      findings.understood(words.get(all.from()).at(), text(), new Entry.AllPresent(List.of()));
      var rest = new ArrayList<Item>(items);
      rest.remove(all);
      return rest;
    }
    List<Item> exceptions = items.stream().filter(Except.class::isInstance).toList();
    List<Item> names = items.stream().filter(Name.class::isInstance).toList();
    boolean nothingElse = alls.size() + exceptions.size() + names.size() == items.size();
    if (alls.size() != 1 || exceptions.size() != 1 || !nothingElse || !shape(names)) {
      findings.lost(words);
      return List.of();
    }
    allBut(names.stream().map(Name.class::cast).toList());
    return List.of();
  }

  /** «все кроме N N» or «кроме N N все». */
  private boolean shape(List<Item> names) {
    boolean allFirst = items.get(0) instanceof All && items.get(1) instanceof Except;
    boolean exceptFirst = items.get(0) instanceof Except && items.getLast() instanceof All;
    return !names.isEmpty() && (allFirst || exceptFirst);
  }

  private void allBut(List<Name> names) {
    List<Name> sure = names.stream().filter(Name::sure).toList();
    List<Name> doubted = names.stream().filter(n -> !n.sure() && !n.unknown()).toList();
    List<Pupil> absent = sure.stream().map(n -> n.who().getFirst()).distinct().toList();
    int at = words.getFirst().at();
    boolean unknown = sure.size() + doubted.size() < names.size();
    if (unknown) {
      findings.lost(words);
      return;
    }
    switch (doubted.size()) {
      case 0 -> findings.understood(at, text(), new Entry.AllPresent(absent));
      case 1 -> {
        var choices = new ArrayList<Entry>();
        for (Pupil pupil : doubted.getFirst().who()) {
          var except = new ArrayList<Pupil>(absent);
          except.add(pupil);
          choices.add(new Entry.AllPresent(except));
        }
        findings.ask(at, text(), choices);
      }
      default -> findings.lost(words);
    }
  }

  private String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
