package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One surname's forms by case (nominative first, six in all). Where usage wavers every form in use
 * is given: a form too many only leads to a question, a form too few isn't understood.
 */
final class Declension {
  private static final String VELAR_OR_SIBILANT = "гкхжшчщ";
  private static final String SIBILANT = "жшчщц";
  private static final Set<String> UNCHANGING =
      Set.of("оглы", "кызы", "гызы", "заде", "улы", "бек", "хан", "дзе", "фон", "ван", "де", "тер");

  private Declension() {}

  /** A simple or compound surname, folded; a compound one is joined. */
  static List<Set<String>> of(String family, Sex sex) {
    List<Set<String>> whole = List.of();
    for (String part : family.split("[ -]+")) {
      List<Set<String>> forms = simple(part, sex);
      whole = whole.isEmpty() ? forms : joined(whole, forms);
    }
    return whole;
  }

  /** «Ивановы», «Ивановых»: brothers, sisters, both. */
  static Set<String> plural(String family) {
    String stem = family.replaceAll("(ая|яя|ий|ый|ой|[аяьй])$", "");
    var forms = new HashSet<String>();
    for (String ending :
        List.of("ы", "и", "ых", "их", "ым", "им", "ыми", "ими", "ые", "ие", "ам", "ами", "ах")) {
      forms.add(stem + ending);
    }
    return forms;
  }

  private static List<Set<String>> joined(List<Set<String>> first, List<Set<String>> second) {
    var all = new ArrayList<Set<String>>();
    for (int c = 0; c < second.size(); c++) {
      var forms = new HashSet<String>();
      for (String tail : second.get(c)) {
        first.get(c).forEach(head -> forms.add(head + tail));
        first.getFirst().forEach(head -> forms.add(head + tail));
      }
      all.add(forms);
    }
    return all;
  }

  private static List<Set<String>> simple(String word, Sex sex) {
    if (UNCHANGING.contains(word) || word.length() < 2 || ends(word, "их", "ых", "швили")) {
      return same(word);
    }
    return sex == Sex.MALE ? male(word) : female(word);
  }

  private static List<Set<String>> male(String word) {
    String stem = word.substring(0, word.length() - 1);
    String adjective = word.substring(0, word.length() - 2);
    return switch (word.charAt(word.length() - 1)) {
      case 'й' -> {
        var noun = cases(stem, "й", "я", "ю", "я", "ем", "е");
        yield ends(word, "ий", "ый", "ой")
            ? both(
                both(
                    cases(
                        adjective,
                        word.substring(adjective.length()),
                        "ого",
                        "ому",
                        "ого",
                        "ым",
                        "ом"),
                    cases(adjective, "его", "ему", "его", "им", "ем")),
                noun)
            : noun;
      }
      case 'ь' -> cases(stem, "ь", "я", "ю", "я", "ем", "е");
      case 'а', 'я' -> noun(word);
      case 'о', 'е', 'и', 'у', 'ю', 'э', 'ы' -> same(word);
      default -> consonant(word);
    };
  }

  private static List<Set<String>> female(String word) {
    String stem = word.substring(0, word.length() - 1);
    if (ends(word, "ова", "ева", "ина", "ына")) {
      return both(
          cases(stem, "а", "ой", "ой", "у", "ой", "ой"),
          cases(stem, "а", "ой", "ой", "у", "ою", "ой"));
    }
    if (ends(word, "ая", "яя") && word.length() > 4) {
      String adjective = word.substring(0, word.length() - 2);
      return word.endsWith("яя")
          ? cases(adjective, "яя", "ей", "ей", "юю", "ей", "ей")
          : both(
              cases(adjective, "ая", "ой", "ой", "ую", "ой", "ой"),
              cases(adjective, "ая", "ей", "ей", "ую", "ою", "ей"));
    }
    return ends(word, "а", "я") ? noun(word) : same(word);
  }

  private static List<Set<String>> noun(String word) {
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("ия")) {
      return cases(stem, "я", "и", "и", "ю", "ей", "и");
    }
    if (word.endsWith("я")) {
      return both(
          cases(stem, "я", "и", "е", "ю", "ей", "е"), cases(stem, "я", "и", "е", "ю", "ею", "е"));
    }
    boolean hard = VELAR_OR_SIBILANT.indexOf(last(stem)) < 0;
    return both(
        cases(stem, "а", hard ? "ы" : "и", "е", "у", "ой", "е"),
        cases(
            stem,
            "а",
            hard ? "ы" : "и",
            "е",
            "у",
            SIBILANT.indexOf(last(stem)) < 0 ? "ою" : "ей",
            "е"));
  }

  private static List<Set<String>> consonant(String word) {
    boolean possessive = ends(word, "ов", "ев", "ин", "ын");
    String with = SIBILANT.indexOf(last(word)) < 0 ? "ом" : "ем";
    var plain = cases(word, "", "а", "у", "а", possessive ? "ым" : with, "е");
    var forms = possessive ? both(plain, cases(word, "", "а", "у", "а", with, "е")) : plain;
    if (word.length() > 4 && ends(word, "ец", "ок", "ек")) {
      String fleeting = word.substring(0, word.length() - 2) + last(word);
      forms = both(forms, cases(fleeting, "а", "у", "а", with, "е"));
    }
    return forms;
  }

  /** Nominative to prepositional; five endings when the nominative is another word's. */
  private static List<Set<String>> cases(String stem, String... endings) {
    var all = new ArrayList<Set<String>>();
    if (endings.length == 5) {
      all.add(Set.of());
    }
    for (String ending : endings) {
      all.add(Set.of(stem + ending));
    }
    return all;
  }

  private static List<Set<String>> same(String word) {
    return cases(word, "", "", "", "", "", "");
  }

  private static List<Set<String>> both(List<Set<String>> one, List<Set<String>> other) {
    var all = new ArrayList<Set<String>>();
    for (int c = 0; c < one.size(); c++) {
      var forms = new HashSet<String>(one.get(c));
      forms.addAll(other.get(c));
      all.add(forms);
    }
    return all;
  }

  private static boolean ends(String word, String... endings) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }
}
