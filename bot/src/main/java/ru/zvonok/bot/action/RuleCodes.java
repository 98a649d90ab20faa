package ru.zvonok.bot.action;

import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.journal.LateReason;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.TermRule;

/** The letters of what a school's rules are about, for {@link EnumCodes}. */
final class RuleCodes {

  private RuleCodes() {}

  static String duty(DutyKind kind) {
    return switch (kind) {
      case LESSON_RECORD -> "r";
      case LESSON_MARKS -> "m";
      case WRITTEN_WORK -> "w";
      case TERM_MARKS -> "t";
      case YEAR_MARKS -> "y";
    };
  }

  static String terms(TermKind kind) {
    return switch (kind) {
      case QUARTER -> "q";
      case TRIMESTER -> "t";
      case HALF_YEAR -> "h";
      case YEAR -> "y";
    };
  }

  static String termRule(TermRule rule) {
    return switch (rule) {
      case FIVE -> "5";
      case FOUR -> "4";
      case THREE -> "3";
      case FEWEST -> "f";
      case FEWEST_ABOVE -> "a";
    };
  }

  static String late(LateReason.Why why) {
    return switch (why) {
      case ILL -> "i";
      case NO_CONNECTION -> "n";
      case SUBSTITUTION -> "s";
      case OWN -> "o";
    };
  }

  static String asking(LateAction.Asking asking) {
    return switch (asking) {
      case YES -> "y";
      case NO -> "n";
    };
  }
}
