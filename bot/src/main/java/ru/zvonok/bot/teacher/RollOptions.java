package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.RollSheet;

/** What may be noted of one student: lateness and exemption, and reasons for who may give them. */
final class RollOptions {

  private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30);

  private RollOptions() {}

  static Screen of(RollSheet sheet, RollSheet.Line line, View view) {
    Screen screen = Screen.of(text(sheet, line, view));
    if (sheet.mayFill()) {
      List<Button> late =
          Stream.concat(MINUTES.stream(), Stream.of(0))
              .map(minutes -> late(sheet, line, minutes == 0 ? null : minutes, view))
              .toList();
      screen = screen.row(late.subList(0, 3).toArray(Button[]::new));
      screen = screen.row(late.subList(3, 6).toArray(Button[]::new));
      screen = screen.row(option(sheet, line, AttendanceCode.EXEMPT, view));
    }
    List<Button> away = away(sheet, line, view);
    if (!away.isEmpty()) {
      screen = screen.row(away.toArray(Button[]::new));
    }
    if (sheet.mayFill()) {
      screen = screen.row(button(view.say("option.HERE"), sheet, line, null, null));
    }
    return screen.row(
        new Button(view.say("roll.back"), new JournalAction.OpenRoll(sheet.line().id())));
  }

  /**
   * Н is the teacher's word, but doesn't undo a reason; the reasons are the class teacher's, once
   * the student is known to be away.
   */
  private static List<Button> away(RollSheet sheet, RollSheet.Line line, View view) {
    Attendance now = line.attendance();
    boolean reasons = line.mayReason() && now != null && now.code().away();
    boolean witness = sheet.mayFill() && (now == null || !now.code().reason());
    return Stream.of(
            AttendanceCode.ABSENT,
            AttendanceCode.EXCUSED,
            AttendanceCode.ILL,
            AttendanceCode.UNEXCUSED)
        .filter(code -> code.reason() ? reasons : witness || reasons)
        .map(code -> option(sheet, line, code, view))
        .toList();
  }

  private static String text(RollSheet sheet, RollSheet.Line line, View view) {
    Attendance noted = line.attendance();
    return Texts.head(view.say("roll.title"), sheet.line(), view)
        + "\n\n<b>"
        + Html.escape(line.student().name().full())
        + "</b>\n"
        + (noted == null ? view.say("roll.nowHere") : view.say("roll.now", Letters.of(noted, view)))
        + "\n\n"
        + view.say(line.mayReason() ? "roll.legendReasons" : "roll.legend");
  }

  private static Button late(
      RollSheet sheet, RollSheet.Line line, @Nullable Integer minutes, View view) {
    String label =
        minutes == null ? view.say("option.LATE") : view.say("option.lateMinutes", minutes);
    Attendance now = line.attendance();
    boolean stands = new Attendance(AttendanceCode.LATE, minutes).equals(now);
    return button((stands ? "✓ " : "") + label, sheet, line, AttendanceCode.LATE, minutes);
  }

  private static Button option(
      RollSheet sheet, RollSheet.Line line, AttendanceCode code, View view) {
    Attendance now = line.attendance();
    boolean stands = now != null && now.code() == code;
    return button(
        (stands ? "✓ " : "") + view.say("option." + code.name()), sheet, line, code, null);
  }

  private static Button button(
      String label,
      RollSheet sheet,
      RollSheet.Line line,
      @Nullable AttendanceCode wanted,
      @Nullable Integer minutes) {
    Attendance now = line.attendance();
    return new Button(
        label,
        new JournalAction.Note(
            sheet.line().id(),
            line.student().id(),
            now == null ? null : now.code(),
            wanted,
            minutes));
  }
}
