package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.Objects;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.RollSheet;

/** A roll in a few characters: «2 Н», or «1 ОП» where nobody is away; empty for all there. */
final class RollCount {

  private RollCount() {}

  static String of(LessonCard card, View view) {
    return of(card.noted().stream().map(LessonCard.Noted::attendance).toList(), view);
  }

  static String of(RollSheet sheet, View view) {
    return of(
        sheet.lines().stream().map(RollSheet.Line::attendance).filter(Objects::nonNull).toList(),
        view);
  }

  private static String of(List<Attendance> noted, View view) {
    long away = noted.stream().filter(one -> one.code().away()).count();
    if (away > 0) {
      return away + " " + Letters.of(AttendanceCode.ABSENT, view);
    }
    return noted.isEmpty() ? "" : noted.size() + " " + Letters.of(noted.getFirst().code(), view);
  }
}
