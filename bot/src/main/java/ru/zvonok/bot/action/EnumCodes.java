package ru.zvonok.bot.action;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Whom;
import ru.zvonok.core.completeness.Finding;
import ru.zvonok.core.deadline.DutyKind;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.Copies;
import ru.zvonok.core.journal.LateReason;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.journal.TermValue;
import ru.zvonok.core.school.TermKind;
import ru.zvonok.core.termmark.TermRule;

/** One letter for each value that a button can carry; old buttons rely on them, so none changes. */
final class EnumCodes {

  private static final Map<Class<?>, Codes> ALL =
      Map.ofEntries(
          Map.entry(Hat.class, Codes.of(Hat.values(), EnumCodes::hat)),
          Map.entry(AttendanceCode.class, Codes.of(AttendanceCode.values(), EnumCodes::attendance)),
          Map.entry(MarkValue.class, Codes.of(MarkValue.values(), EnumCodes::mark)),
          Map.entry(TermValue.class, Codes.of(TermValue.values(), EnumCodes::termMark)),
          Map.entry(TermAction.Taken.class, Codes.of(TermAction.Taken.values(), EnumCodes::taken)),
          Map.entry(Brush.class, Codes.of(Brush.values(), EnumCodes::brush)),
          Map.entry(Copies.What.class, Codes.of(Copies.What.values(), EnumCodes::what)),
          Map.entry(Action.Language.class, Codes.of(Action.Language.values(), EnumCodes::language)),
          Map.entry(Whom.class, Codes.of(Whom.values(), EnumCodes::whom)),
          Map.entry(
              ImportAction.Missing.class,
              Codes.of(ImportAction.Missing.values(), EnumCodes::missing)),
          Map.entry(DiaryPage.class, Codes.of(DiaryPage.values(), EnumCodes::page)),
          Map.entry(Course.class, Codes.of(Course.values(), EnumCodes::course)),
          Map.entry(Finding.class, Codes.of(Finding.values(), EnumCodes::finding)),
          Map.entry(Span.class, Codes.of(Span.values(), EnumCodes::span)),
          Map.entry(Board.By.class, Codes.of(Board.By.values(), EnumCodes::by)),
          Map.entry(Why.class, Codes.of(Why.values(), Why::code)),
          Map.entry(LateReason.Why.class, Codes.of(LateReason.Why.values(), RuleCodes::late)),
          Map.entry(
              LateAction.Asking.class, Codes.of(LateAction.Asking.values(), RuleCodes::asking)),
          Map.entry(DayWord.class, Codes.of(DayWord.values(), DayWord::code)),
          Map.entry(Sure.class, Codes.of(Sure.values(), Sure::code)),
          Map.entry(DutyKind.class, Codes.of(DutyKind.values(), RuleCodes::duty)),
          Map.entry(TermKind.class, Codes.of(TermKind.values(), RuleCodes::terms)),
          Map.entry(TermRule.class, Codes.of(TermRule.values(), RuleCodes::termRule)));

  private EnumCodes() {}

  static boolean know(Class<?> type) {
    return ALL.containsKey(type);
  }

  static String code(Object value) {
    return requireNonNull(codes(value.getClass()).codes.get(value));
  }

  /** Null: no value has this code. */
  static @Nullable Object value(Class<?> type, String code) {
    return codes(type).values.get(code);
  }

  private static Codes codes(Class<?> type) {
    Codes codes = ALL.get(type);
    if (codes == null) {
      throw new IllegalArgumentException("no letters for " + type.getSimpleName());
    }
    return codes;
  }

  private static String finding(Finding finding) {
    return switch (finding) {
      case UNEXPLAINED -> "u";
      case RECORDS -> "r";
      case MARKS -> "m";
      case TERM_MARKS -> "t";
      case NO_GUARDIAN -> "g";
      case NO_GUARDIAN_LINKED -> "l";
      case NO_CONSENT -> "c";
      case NO_BIRTH_DATE -> "b";
      case SAME_CHAT -> "s";
      case ALIKE -> "a";
    };
  }

  private static String span(Span span) {
    return switch (span) {
      case TODAY -> "d";
      case WEEK -> "w";
      case TERM -> "t";
    };
  }

  private static String by(Board.By by) {
    return switch (by) {
      case TEACHER -> "t";
      case CLASS -> "c";
      case SUBJECT -> "s";
    };
  }

  private static String hat(Hat hat) {
    return switch (hat) {
      case STAFF -> "s";
      case GUARDIAN -> "g";
      case STUDENT -> "t";
    };
  }

  private static String attendance(AttendanceCode code) {
    return switch (code) {
      case ABSENT -> "a";
      case EXCUSED -> "e";
      case ILL -> "i";
      case UNEXCUSED -> "u";
      case LATE -> "l";
      case EXEMPT -> "x";
    };
  }

  private static String mark(MarkValue value) {
    return switch (value) {
      case ONE -> "1";
      case TWO -> "2";
      case THREE -> "3";
      case FOUR -> "4";
      case FIVE -> "5";
      case PASS -> "p";
      case FAIL -> "f";
      case PENDING -> "d";
    };
  }

  private static String termMark(TermValue value) {
    return switch (value) {
      case ONE -> "1";
      case TWO -> "2";
      case THREE -> "3";
      case FOUR -> "4";
      case FIVE -> "5";
      case PASS -> "p";
      case FAIL -> "f";
      case NOT_ASSESSED -> "n";
      case EXEMPT -> "x";
    };
  }

  private static String taken(TermAction.Taken taken) {
    return switch (taken) {
      case CLEAR -> "c";
      case ALL -> "a";
    };
  }

  private static String what(Copies.What what) {
    return switch (what) {
      case TOPIC -> "t";
      case HOMEWORK -> "h";
      case BOTH -> "b";
    };
  }

  private static String language(Action.Language language) {
    return switch (language) {
      case RU -> "r";
      case EN -> "e";
    };
  }

  private static String whom(Whom whom) {
    return switch (whom) {
      case EVERYONE -> "e";
      case UNLINKED -> "u";
    };
  }

  private static String brush(Brush brush) {
    return switch (brush) {
      case FIVE -> "5";
      case FOUR -> "4";
      case THREE -> "3";
      case TWO -> "2";
      case ERASER -> "x";
    };
  }

  private static String missing(ImportAction.Missing missing) {
    return switch (missing) {
      case KEEP -> "k";
      case END -> "e";
    };
  }

  private static String page(DiaryPage page) {
    return switch (page) {
      case DAY -> "d";
      case MARKS -> "m";
      case TASKS -> "t";
      case ABSENCES -> "a";
      case WEEK -> "w";
      case DEBTS -> "o";
    };
  }

  private static String course(Course course) {
    return switch (course) {
      case TEACHER -> "t";
      case CLASS_TEACHER -> "c";
      case FAMILY -> "f";
      case STUDENT -> "s";
      case OFFICE -> "o";
    };
  }

  private record Codes(Map<Object, String> codes, Map<String, Object> values) {

    static <E> Codes of(E[] values, Function<E, String> code) {
      return new Codes(
          Arrays.stream(values).collect(toUnmodifiableMap(Function.identity(), code)),
          Arrays.stream(values).collect(toUnmodifiableMap(code, Function.identity())));
    }
  }
}
