package ru.zvonok.bot.family;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.family.Diaries.EN;
import static ru.zvonok.bot.family.Diaries.FIRST;
import static ru.zvonok.bot.family.Diaries.PETYA;
import static ru.zvonok.bot.family.Diaries.RU;
import static ru.zvonok.bot.family.Diaries.SECOND;
import static ru.zvonok.bot.family.Diaries.TUESDAY;
import static ru.zvonok.bot.family.Diaries.average;
import static ru.zvonok.bot.family.Diaries.mark;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.diary.Absences;
import ru.zvonok.core.diary.DiaryMark;
import ru.zvonok.core.diary.MarksOverview;
import ru.zvonok.core.diary.MarksOverview.OfSubject;
import ru.zvonok.core.journal.Attendance;
import ru.zvonok.core.journal.AttendanceCode;
import ru.zvonok.core.journal.MarkValue;

class TermScreensTest {

  private static final MarksOverview MARKS =
      marks(
          new OfSubject(
              "Алгебра",
              List.of(
                  mark(MarkValue.FIVE),
                  new DiaryMark(TUESDAY, "Контрольная", MarkValue.FOUR, "почти <5>", true)),
              average("40", "9")),
          new OfSubject("Труд", List.of(mark(MarkValue.PASS), mark(MarkValue.PENDING)), null),
          new OfSubject("Физика", List.of(), null));

  @Test
  void marksBySubjectWithTheAverageInTwoDigits() {
    assertThat(MarksScreen.briefly(MARKS, 0, RU).html())
        .isEqualTo(
            """
            <b>Петя, 7А · Отметки</b>
            2 четверть: 03.11–30.12
            ✎ — отметка исправлена
            • — отметка ещё не выставлена

            <b>Алгебра</b> — средний балл 4,44
            5  4✎

            <b>Труд</b>
            зачёт  •""");
  }

  @Test
  void englishAveragesHaveAPoint() {
    assertThat(MarksScreen.briefly(MARKS, 0, EN).html())
        .contains("<b>Алгебра</b> — average 4.44", "passed");
  }

  @Test
  void theAverageIsRoundedOnlyForShowing() {
    assertThat(Entries.average(average("4.495", "1"), RU.words())).isEqualTo("4,50");
    assertThat(Entries.average(average("14", "3"), RU.words())).isEqualTo("4,67");
  }

  @Test
  void closelyEachMarkHasItsDayKindAndComment() {
    assertThat(MarksScreen.closely(MARKS, 0, RU).html())
        .contains("5 — 24.11, ответ на уроке\n4✎ — 24.11, контрольная «почти &lt;5&gt;»");
  }

  @Test
  void otherTermsAndTheOtherViewAreATapAway() {
    Screen screen = MarksScreen.briefly(MARKS, 0, RU);
    assertThat(Shown.actions(screen))
        .containsExactly(
            new DiaryAction.DiaryMarksClosely(7, 2L, 0),
            new DiaryAction.DiaryMarks(7, 1L, 0),
            new DiaryAction.DiaryResults(7, 0),
            new DiaryAction.OpenChild(7),
            new StartAction.Menu());
    assertThat(Shown.labels(screen))
        .containsExactly("Подробно", "1 четверть", "Итоги", "← Петя", "☰ Меню");
  }

  @Test
  void noMarksYetIsSaidCalmly() {
    Screen screen = MarksScreen.briefly(marks(), 0, RU);
    assertThat(screen.html()).endsWith("Отметок за этот период пока нет.");
    Shown.hasWayHome(screen);
  }

  @Test
  void aYearOfMarksCloselyIsPaged() {
    List<DiaryMark> many = IntStream.range(0, 300).mapToObj(_ -> mark(MarkValue.FOUR)).toList();
    MarksOverview year = marks(new OfSubject("Алгебра", many, average("4", "1")));
    int shown = 0;
    for (int page = 0; page < 5; page++) {
      Screen screen = MarksScreen.closely(year, page, RU);
      Shown.hasWayHome(screen);
      shown += screen.html().split("4 — 24.11", -1).length - 1;
      if (screen.rows().getFirst().getLast().label().equals("·")) {
        break;
      }
    }
    assertThat(shown).isEqualTo(300);
  }

  @Test
  void absencesAreCountedAndListedByDay() {
    Absences absences =
        new Absences(
            PETYA,
            SECOND,
            List.of(FIRST, SECOND),
            1,
            5,
            2,
            List.of(
                new Absences.Line(TUESDAY, 3, "Алгебра", Attendance.of(AttendanceCode.ABSENT)),
                new Absences.Line(TUESDAY, 4, "ОБЖ", Attendance.of(AttendanceCode.ILL)),
                new Absences.Line(TUESDAY.plusDays(1), 1, "Физика", Attendance.late(2))));
    Screen screen = AbsencesScreen.of(absences, 0, RU);
    assertThat(screen.html())
        .isEqualTo(
            """
            <b>Петя, 7А · Пропуски</b>
            2 четверть: 03.11–30.12
            Пропущено: 1 день целиком, всего 5 уроков. 2 опоздания.

            <b>вт, 24 ноября</b>
            3-й, алгебра — нет на уроке, причина пока не указана
            4-й, ОБЖ — пропуск по болезни

            <b>ср, 25 ноября</b>
            1-й, физика — опоздание на 2 минуты""");
    Shown.hasWayHome(screen);
    assertThat(AbsencesScreen.of(absences, 0, EN).html())
        .contains("Missed: 1 whole day, 5 lessons in all. Late 2 times.", "3rd, алгебра");
  }

  @Test
  void noAbsencesIsGoodNews() {
    Absences none = new Absences(PETYA, SECOND, List.of(SECOND), 0, 0, 0, List.of());
    assertThat(AbsencesScreen.of(none, 0, RU).html())
        .endsWith("Пропусков и опозданий за этот период нет.");
  }

  private static MarksOverview marks(OfSubject... subjects) {
    return new MarksOverview(PETYA, SECOND, List.of(FIRST, SECOND), List.of(subjects));
  }
}
