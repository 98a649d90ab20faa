package ru.zvonok.bot.quick;

import java.util.List;
import ru.zvonok.core.journal.MarkValue;

/** What numbers say: marks, and minutes of coming late. */
final class Numbers {

  private final Lexed lexed;

  Numbers(Lexed lexed) {
    this.lexed = lexed;
  }

  /** «оп», «оп 10», «опоздал на 10 минут», «опоздал минут на 10». */
  int late(int i, int to) {
    int n = to;
    boolean on = false;
    while (n < lexed.size()
        && (lexed.word(n).key().equals("на") || Digits.minutes(lexed.word(n)))) {
      on = true;
      n++;
    }
    boolean told = n + 1 < lexed.size() && Digits.minutes(lexed.word(n + 1));
    boolean number =
        n < lexed.size()
            && (lexed.word(n).number() || ((on || told) && Digits.inWords(lexed.word(n))));
    if (!number || (lexed.word(n).comma() && n == to)) {
      return lexed.value(i, to, new Said.Lateness(null));
    }
    int minutes = Digits.value(lexed.word(n));
    int end = told ? n + 2 : n + 1;
    if (minutes < 1 || minutes > 240) {
      return lexed.value(i, end, new Said.Unclear());
    }
    boolean small = !on && !told && minutes <= 5;
    return lexed.value(
        i, end, new Said.Lateness(minutes, small ? Said.Doubt.MARK_AMONG_MARKS : Said.Doubt.NONE));
  }

  boolean minutesInWords(int i) {
    return i + 1 < lexed.size()
        && Digits.inWords(lexed.word(i))
        && Digits.minutes(lexed.word(i + 1));
  }

  int number(int from, int i) {
    boolean minutes = i + 1 < lexed.size() && Digits.minutes(lexed.word(i + 1)) || from < i;
    int end = i + 1 < lexed.size() && Digits.minutes(lexed.word(i + 1)) ? i + 2 : i + 1;
    int value = Digits.value(lexed.word(i));
    if (minutes || value > 5 || value < 1) {
      return lexed.value(from, end, new Said.Number(value, minutes));
    }
    return lexed.value(from, end, new Said.Marks(List.of(MarkValue.values()[value - 1])));
  }
}
