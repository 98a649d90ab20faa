package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ru.zvonok.bot.quick.Roll.Pupil;

/**
 * All forms of a pupil's surname: those that can only be this pupil's, and those that make one
 * wonder (the other sex, half of a double surname; a plural), which are always asked.
 */
record SurnameForms(Set<String> proper, Set<String> doubtful, Set<String> plural) {

  static SurnameForms of(Pupil pupil) {
    String family = Fold.key(pupil.family().strip());
    Set<Sex> sexes = Sex.of(pupil);
    var proper = new HashSet<String>();
    var doubtful = new HashSet<String>();
    for (Sex sex : sexes) {
      Declension.of(family, sex).forEach(proper::addAll);
      if (sexes.size() == 1) {
        otherSex(family, sex).forEach(doubtful::addAll);
      }
    }
    List<String> parts = List.of(family.split("[ -]+"));
    Set<String> plural = parts.size() == 1 ? Declension.plural(family) : Set.of();
    if (parts.size() > 1) {
      for (String part : parts) {
        for (Sex sex : sexes) {
          Declension.of(part, sex).forEach(doubtful::addAll);
        }
      }
    }
    doubtful.removeAll(proper);
    return new SurnameForms(proper, doubtful, plural);
  }

  boolean wonders(String typed) {
    return doubtful.contains(typed) || plural.contains(typed);
  }

  /** «Петровой» for a boy Петров, «Петрову» and «Петров» for a girl Петрова. */
  private static List<Set<String>> otherSex(String family, Sex sex) {
    Sex other = sex.other();
    if (sex == Sex.MALE) {
      return Declension.of(
          family.replaceAll("(ий|ый|ой)$", "ая").replaceAll("(ов|ев|ин|ын)$", "$1а"), other);
    }
    var forms = new ArrayList<Set<String>>();
    forms.addAll(Declension.of(family.replaceAll("(ов|ев|ин|ын)а$", "$1"), other));
    if (family.endsWith("ая")) {
      String stem = family.substring(0, family.length() - 2);
      for (String ending : List.of("ий", "ый", "ой")) {
        forms.addAll(Declension.of(stem + ending, other));
      }
    }
    return forms;
  }
}
