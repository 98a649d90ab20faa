package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkValue;

/** The journal's letters and marks as a person reads them: «Н», «ОП10», «5», «зачёт». */
final class Letters {

  private Letters() {}

  static String of(AttendanceCode code, View view) {
    return view.say("code." + code.name());
  }

  /** «ОП10»; empty for who is simply there. */
  static String of(@Nullable Attendance attendance, View view) {
    if (attendance == null) {
      return "";
    }
    Integer minutes = attendance.minutes();
    return of(attendance.code(), view) + (minutes == null ? "" : minutes.toString());
  }

  static String of(MarkValue value, View view) {
    return view.say("value." + value.name());
  }

  /** «5/4». */
  static String of(List<MarkCell> cells, View view) {
    return cells.stream().map(cell -> of(cell.value(), view)).collect(Collectors.joining("/"));
  }
}
