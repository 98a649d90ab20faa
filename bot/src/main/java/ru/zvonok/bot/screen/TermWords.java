package ru.zvonok.bot.screen;

import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.TermKind;

/** Terms and their marks in words. */
public final class TermWords {

  private TermWords() {}

  /** «2 четверть» / "Quarter 2", «год»: whatever the school's files call it. */
  public static String period(TermKind kind, int number, Words words) {
    return words.say("screen.term." + kind.name(), number);
  }

  public static String period(Term term, Words words) {
    return period(term.kind(), term.number(), words);
  }

  /** «5», «зачёт», «н/а». */
  public static String value(TermValue value, Words words) {
    return switch (value) {
      case ONE, TWO, THREE, FOUR, FIVE -> Integer.toString(value.points());
      case PASS, FAIL, NOT_ASSESSED, EXEMPT -> words.say("screen.termMark." + value.name());
    };
  }
}
