package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.button;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.line;
import static ru.zvonok.bot.teacher.Samples.shown;
import static ru.zvonok.bot.teacher.Samples.student;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.RollSheet;

class RollOptionsTest {

  @Test
  void theTeacherChoosesLatenessExemptionOrPresence() {
    Screen screen = options(null, true, false);
    assertThat(labels(screen))
        .containsExactly(
            "ОП 5 мин",
            "ОП 10 мин",
            "ОП 15 мин",
            "ОП 20 мин",
            "ОП 30 мин",
            "ОП",
            "ОСВ",
            "Н",
            "На месте",
            "← К перекличке");
    assertThat(button(screen, "ОП 15 мин").action())
        .isEqualTo(new JournalAction.Note(7, 1, null, AttendanceCode.LATE, 15));
  }

  @Test
  void theClassTeacherGivesReasonsAndNothingElse() {
    Screen screen = options(Attendance.of(AttendanceCode.ABSENT), false, true);
    assertThat(labels(screen)).containsExactly("✓ Н", "УП", "Б", "НП", "← К перекличке");
    assertThat(button(screen, "Б").action())
        .isEqualTo(new JournalAction.Note(7, 1, AttendanceCode.ABSENT, AttendanceCode.ILL, null));
  }

  @Test
  void whatStandsIsTicked() {
    Screen screen = options(Attendance.late(10), true, true);
    assertThat(labels(screen)).contains("✓ ОП 10 мин", "ОП 5 мин", "Н").doesNotContain("УП");
    assertThat(shown(screen)).contains("Сейчас: ОП10");
  }

  @Test
  void aReasonIsNotUndoneByTheSubjectTeacher() {
    assertThat(labels(options(Attendance.of(AttendanceCode.ILL), true, false)))
        .contains("ОП", "На месте")
        .doesNotContain("Н", "УП");
    assertThat(labels(options(Attendance.of(AttendanceCode.ILL), true, true)))
        .contains("Н", "УП", "✓ Б", "НП", "На месте");
  }

  private static Screen options(@Nullable Attendance now, boolean mayFill, boolean mayReason) {
    RollSheet.Line one = new RollSheet.Line(student(1, "Иванов", "Пётр"), now, false, mayReason);
    RollSheet sheet = new RollSheet(line(Samples.EMPTY), false, List.of(one), mayFill);
    return RollOptions.of(sheet, one, Samples.russian());
  }
}
