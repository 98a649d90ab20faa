package ru.zvonok.bot.quick;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.zvonok.core.journal.MarkValue;

/** Numbers in a phrase: «5/4», «10 мин», and those that are nothing. */
final class Digits {
  private static final Set<String> MINUTES =
      Set.of("мин", "минут", "минуты", "минуту", "минута", "м", "минутки", "минуток");

  private Digits() {}

  static boolean minutes(Word word) {
    return MINUTES.contains(word.key()) && !word.comma();
  }

  /** A value far above any minute when it has too many digits. */
  static int value(Word word) {
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
