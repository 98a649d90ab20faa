package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zvonok.core.journal.MarkValue;

/** Numbers in a phrase: «5/4», «10 мин», and those that are nothing. */
final class Digits {
  private static final Set<String> MINUTES =
      Set.of("мин", "минут", "минуты", "минуту", "минута", "м", "минутки", "минуток");

  private static final Map<String, Integer> IN_WORDS =
      Map.of(
          "две",
          2,
          "три",
          3,
          "пять",
          5,
          "семь",
          7,
          "десять",
          10,
          "пятнадцать",
          15,
          "двадцать",
          20,
          "тридцать",
          30);

  private Digits() {}

  static boolean minutes(Word word) {
    return MINUTES.contains(word.key()) && !word.comma();
  }

  /** «опоздал на десять минут», as a phone writes down what it hears. */
  static boolean inWords(Word word) {
    return IN_WORDS.containsKey(word.key());
  }

  /** A value far above any minute when it has too many digits. */
  static int value(Word word) {
    Integer told = IN_WORDS.get(word.key());
    if (told != null) {
      return told;
    }
    return word.key().length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(word.key());
  }

  /** «5/4»: two marks in one cell. Anything else with a digit in it isn't a mark. */
  static Said said(String word) {
    if (!word.matches("[1-5]/[1-5]")) {
      return new Said.Unclear();
    }
    var values = new ArrayList<MarkValue>();
    for (String one : List.of(word.split("/"))) {
      values.add(MarkValue.values()[one.charAt(0) - '1']);
    }
    return new Said.Marks(values);
  }
}
