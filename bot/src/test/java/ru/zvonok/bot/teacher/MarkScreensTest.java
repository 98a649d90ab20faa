package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.ANSWER;
import static ru.zvonok.bot.teacher.Samples.TEST;
import static ru.zvonok.bot.teacher.Samples.button;
import static ru.zvonok.bot.teacher.Samples.cell;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.marked;
import static ru.zvonok.bot.teacher.Samples.marks;
import static ru.zvonok.bot.teacher.Samples.places;
import static ru.zvonok.bot.teacher.Samples.shown;
import static ru.zvonok.bot.teacher.Samples.student;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkCell;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.MarkValue;
import ru.zvonok.core.people.Student;

class MarkScreensTest {

  private static final Student IVANOV = student(1, "Иванов", "Пётр");
  private static final Student KIM = student(2, "Ким", "Алина");

  @Test
  void eachStudentStandsWithTheMarksOfThisKind() {
    Screen screen =
        sheet(
            marks(
                marked(IVANOV, cell(ANSWER, 0, MarkValue.FIVE), cell(ANSWER, 1, MarkValue.FOUR)),
                marked(KIM, cell(TEST, 0, MarkValue.THREE))));
    assertThat(labels(screen))
        .containsExactly(
            "Иванов 5/4",
            "Ким",
            "5",
            "4",
            "3",
            "2",
            "⌫",
            "↶",
            "Вид: Ответ на уро…",
            "Отметок: 1 из 2",
            "← К уроку",
            "Дальше ›");
    assertThat(shown(screen)).contains("Ответ на уроке · вес 1", "Контрольная работа 1");
  }

  @Test
  void aMarkIsTwoTaps() {
    MarkSheet sheet = marks(marked(IVANOV));
    assertThat(button(sheet(sheet), "Иванов").action())
        .isEqualTo(new JournalAction.MarkStudent(7, 1, 1, 0));
    assertThat(button(values(sheet, 0), "5").action())
        .isEqualTo(new JournalAction.PutMark(7, 1, 1, 0, null, MarkValue.FIVE));
  }

  @Test
  void theCommonValuesStandInTheFirstRow() {
    Screen screen = values(marks(marked(IVANOV)), 0);
    assertThat(labels(screen))
        .containsExactly("5", "4", "3", "2", "1", "зачёт", "незачёт", "← К отметкам");
    assertThat(screen.rows().getFirst()).hasSize(4);
  }

  @Test
  void aStandingMarkCanGoChangeOrGetWordsAndCompany() {
    Screen screen = values(marks(marked(IVANOV, cell(ANSWER, 0, MarkValue.FOUR))), 0);
    assertThat(labels(screen)).contains("✓ 4", "Убрать", "Комментарий", "Ещё отметка");
    assertThat(button(screen, "Убрать").action())
        .isEqualTo(new JournalAction.PutMark(7, 1, 1, 0, MarkValue.FOUR, null));
    assertThat(button(screen, "Ещё отметка").action())
        .isEqualTo(new JournalAction.MarkStudent(7, 1, 1, 1));
  }

  @Test
  void theFirstOfTwoMarksIsStillInReach() {
    MarkSheet sheet =
        marks(marked(IVANOV, cell(ANSWER, 0, MarkValue.FIVE), cell(ANSWER, 1, MarkValue.FOUR)));
    Screen screen = values(sheet, 1);
    assertThat(shown(screen)).contains("2-я отметка", "Сейчас: 4");
    assertThat(button(screen, "1: 5").action())
        .isEqualTo(new JournalAction.MarkStudent(7, 1, 1, 0));
  }

  @Test
  void anAbsentStudentIsGreyedInTheSamePlace() {
    MarkSheet there = marks(marked(IVANOV), marked(KIM));
    MarkSheet away =
        marks(
            new MarkSheet.Line(IVANOV, Attendance.of(AttendanceCode.ILL), List.of()), marked(KIM));
    assertThat(labels(sheet(away))).startsWith("✕ Иванов", "Ким");
    assertThat(places(sheet(away))).isEqualTo(places(sheet(there)));
  }

  @Test
  void lateAndExemptStudentsAreNotGreyed() {
    assertThat(labels(sheet(marks(new MarkSheet.Line(IVANOV, Attendance.late(5), List.of())))))
        .contains("Иванов");
  }

  @Test
  void aMarkMovesNoStudent() {
    MarkSheet before = marks(marked(IVANOV), marked(KIM));
    MarkSheet after = marks(marked(IVANOV, cell(ANSWER, 0, MarkValue.FIVE)), marked(KIM));
    assertThat(places(sheet(after))).isEqualTo(places(sheet(before)));
    assertThat(labels(sheet(before))).contains("Отметок нет");
    assertThat(labels(sheet(after))).contains("Отметок: 1 из 2").doesNotContain("Отметок нет");
  }

  @Test
  void kindsAreShownWithTheirWeights() {
    assertThat(labels(MarkScreens.kinds(marks(), Samples.russian())))
        .containsExactly(
            "Ответ на уроке · вес 1",
            "Контрольная работа · вес 3",
            "Письменные работы",
            "← К отметкам");
  }

  @Test
  void theUsualKindIsAnAnswerOrWhatTheLessonHasAlready() {
    assertThat(Kinds.of(marks(marked(IVANOV)), null)).contains(ANSWER);
    assertThat(Kinds.of(marks(marked(IVANOV, cell(TEST, 0, MarkValue.TWO))), null)).contains(TEST);
    assertThat(Kinds.of(marks(), 99L)).isEmpty();
  }

  @Test
  void aCommentIsShownHarmless() {
    MarkCell cell = new MarkCell(1, ANSWER.id(), 0, MarkValue.FIVE, "<b>!", null);
    assertThat(values(marks(marked(IVANOV, cell)), 0).html()).contains("&lt;b&gt;!");
  }

  @Test
  void whoMayOnlyReadSeesMarksAsWords() {
    MarkSheet open = marks(marked(IVANOV, cell(ANSWER, 0, MarkValue.PASS)), marked(KIM));
    Screen screen = sheet(new MarkSheet(open.line(), open.kinds(), false, open.lines(), false));
    assertThat(labels(screen)).containsExactly("← К уроку");
    assertThat(shown(screen)).endsWith("Иванов зачёт");
  }

  private static Screen sheet(MarkSheet sheet) {
    return MarkScreens.sheet(sheet, Samples.at(ANSWER), Samples.russian());
  }

  private static Screen values(MarkSheet sheet, int slot) {
    return MarkValues.of(sheet, ANSWER, sheet.lines().getFirst(), slot, Samples.russian());
  }
}
