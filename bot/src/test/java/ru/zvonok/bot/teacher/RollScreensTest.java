package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.allPresent;
import static ru.zvonok.bot.teacher.Samples.button;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.line;
import static ru.zvonok.bot.teacher.Samples.noted;
import static ru.zvonok.bot.teacher.Samples.places;
import static ru.zvonok.bot.teacher.Samples.present;
import static ru.zvonok.bot.teacher.Samples.roll;
import static ru.zvonok.bot.teacher.Samples.shown;
import static ru.zvonok.bot.teacher.Samples.student;
import static ru.zvonok.bot.teacher.Samples.students;
import static ru.zvonok.bot.teacher.Samples.with;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.RollSheet;

class RollScreensTest {

  private static final Attendance ABSENT = Attendance.of(AttendanceCode.ABSENT);

  @Test
  void thirtyStudentsFitOneScreenOfThePhone() {
    Screen screen = sheet(allPresent(30));
    assertThat(screen.rows()).hasSize(17).allMatch(row -> row.size() <= 2);
    assertThat(shown(screen).lines()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void nobodyNotedMeansOneTap() {
    assertThat(button(sheet(allPresent(3)), "Все на месте").action())
        .isEqualTo(new JournalAction.ConfirmRoll(7));
  }

  @Test
  void aTapWantsAbsentAndTheNextWantsPresent() {
    RollSheet before = roll(List.of(present(student(1, "Иванов", "Пётр"))));
    assertThat(button(sheet(before), "Иванов").action())
        .isEqualTo(new JournalAction.Note(7, 1, null, AttendanceCode.ABSENT, null));
    assertThat(button(sheet(with(before, 0, ABSENT)), "Н Иванов").action())
        .isEqualTo(new JournalAction.Note(7, 1, AttendanceCode.ABSENT, null, null));
  }

  @Test
  void noButtonMovesWhateverIsNoted() {
    RollSheet before = withAwayBefore(allPresent(30));
    Screen empty = sheet(before);
    Screen some =
        sheet(
            with(
                with(with(before, 0, ABSENT), 3, Attendance.late(15)),
                29,
                Attendance.of(AttendanceCode.EXEMPT)));
    assertThat(places(some)).isEqualTo(places(empty));
    assertThat(shown(some).lines().count()).isEqualTo(shown(empty).lines().count());
  }

  @Test
  void whatWasChosenWithCareIsAskedAboutBeforeItGoes() {
    RollSheet sheet = roll(List.of(noted(student(1, "Иванов", "Пётр"), Attendance.late(10))));
    assertThat(button(sheet(sheet), "ОП10 Иванов").action())
        .isEqualTo(new JournalAction.RollStudent(7, 1));
  }

  @Test
  void saveSaysHowManyAreAway() {
    RollSheet sheet = with(with(allPresent(5), 1, ABSENT), 2, Attendance.of(AttendanceCode.ILL));
    assertThat(labels(sheet(sheet))).contains("Сохранить (2 Н)");
    assertThat(labels(sheet(with(allPresent(5), 1, Attendance.late(5)))))
        .contains("Сохранить (1 ОП)");
  }

  @Test
  void whoWasAwayBeforeIsSuggestedNotAssumed() {
    Screen screen = sheet(withAwayBefore(allPresent(4)));
    assertThat(shown(screen)).endsWith("Не было на прошлом уроке: Ученик01, Ученик02");
    assertThat(button(screen, "Отметить их Н").action())
        .isEqualTo(new JournalAction.NoteAwayBefore(7));
    assertThat(labels(screen)).contains("Ученик01").doesNotContain("Н Ученик01");
  }

  @Test
  void aSavedRollSaysSoAndStaysOpen() {
    RollSheet open = allPresent(3);
    RollSheet saved = new RollSheet(open.line(), true, open.lines(), true);
    assertThat(shown(sheet(saved))).contains("Сохранена.");
    assertThat(places(sheet(saved))).isEqualTo(places(sheet(open)));
  }

  @Test
  void aLargeGroupTurnsPages() {
    Screen first = sheet(allPresent(45));
    assertThat(button(first, "41–45 ›").action()).isEqualTo(new JournalAction.RollPage(7, 1));
    Screen second = RollScreens.sheet(allPresent(45), 1, Samples.russian());
    assertThat(labels(second)).contains("Ученик41", "Ученик45").doesNotContain("Ученик40");
    assertThat(Page.of(students(45), one -> one.id(), 145)).isEqualTo(1);
  }

  @Test
  void thePlaceOfEachStudentIsTheSameInTheLongTail() {
    List<String> sheet = places(sheet(allPresent(30)));
    List<String> others = places(RollScreens.others(allPresent(30), 0, Samples.russian()));
    assertThat(others.subList(0, 15)).isEqualTo(sheet.subList(0, 15));
  }

  @Test
  void whoMayOnlyReadSeesWordsAndAWayBack() {
    RollSheet open = with(allPresent(3), 0, ABSENT);
    Screen screen = sheet(new RollSheet(open.line(), true, open.lines(), false));
    assertThat(labels(screen)).containsExactly("← К уроку");
    assertThat(shown(screen)).contains("Н Ученик01");
  }

  @Test
  void theClassTeacherFindsTheAbsentOnesAsButtons() {
    List<RollSheet.Line> lines =
        students(3).stream()
            .map(one -> new RollSheet.Line(one, one.id() == 102 ? ABSENT : null, false, true))
            .toList();
    Screen screen = sheet(new RollSheet(line(Samples.EMPTY), true, lines, false));
    assertThat(labels(screen)).containsExactly("Н Ученик02", "← К уроку");
    assertThat(button(screen, "Н Ученик02").action())
        .isEqualTo(new JournalAction.RollStudent(7, 102));
  }

  private static RollSheet withAwayBefore(RollSheet sheet) {
    List<RollSheet.Line> lines =
        sheet.lines().stream()
            .map(
                old ->
                    new RollSheet.Line(
                        old.student(), old.attendance(), old.student().id() < 103, false))
            .toList();
    return new RollSheet(sheet.line(), sheet.confirmed(), lines, sheet.mayFill());
  }

  private static Screen sheet(RollSheet sheet) {
    return RollScreens.sheet(sheet, 0, Samples.russian());
  }
}
