package ru.zvonok.bot.family;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.family.Diaries.EN;
import static ru.zvonok.bot.family.Diaries.PETYA;
import static ru.zvonok.bot.family.Diaries.RU;
import static ru.zvonok.bot.family.Diaries.TUESDAY;
import static ru.zvonok.bot.family.Diaries.fullDay;
import static ru.zvonok.bot.family.Diaries.lesson;
import static ru.zvonok.bot.family.Diaries.mark;
import static ru.zvonok.bot.family.Diaries.task;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.diary.Child;
import ru.zvonok.core.diary.DiaryDay;
import ru.zvonok.core.journal.MarkValue;

class WeekAndTasksTest {

  private static final LocalDate MONDAY = TUESDAY.minusDays(1);

  @Test
  void aWeekShowsLessonsWhatIsDueAndMarks() {
    List<DiaryDay> week =
        List.of(
            Diaries.day(
                MONDAY,
                List.of(
                    lesson(1, "Алгебра", null, null, null, mark(MarkValue.FIVE)),
                    lesson(2, "Алгебра")),
                task("Алгебра", "№ 4", MONDAY),
                task("Музыка", "песня", MONDAY)),
            Diaries.day(TUESDAY, List.of()));
    assertThat(WeekScreen.of(week, 0, RU).html())
        .isEqualTo(
            """
            <b>Петя, 7А · 23.11–24.11</b>

            <b>пн, 23 ноября</b>
            <b>1.</b> 08:30–09:15 Алгебра, каб. 12 · <b>5</b>
               ↳ № 4
            <b>2.</b> 09:30–10:15 Алгебра, каб. 12
            Музыка: песня (задано 19.11)

            <b>вт, 24 ноября</b>
            выходной или каникулы""");
  }

  @Test
  void aFortyEightLessonWeekWithLongTasksIsPagedAndNothingIsLost() {
    List<DiaryDay> week =
        IntStream.range(0, 6).mapToObj(i -> fullDay(MONDAY.plusDays(i), 600)).toList();
    int lessons = 0;
    for (int page = 0; page < 60; page++) {
      Screen screen = WeekScreen.of(week, page, RU);
      Shown.hasWayHome(screen);
      lessons += screen.html().split("Предмет ", -1).length - 1;
      if (screen.rows().getFirst().getLast().label().equals("·")) {
        break;
      }
    }
    assertThat(lessons).isEqualTo(48);
  }

  @Test
  void weeksTurnAndDaysOpen() {
    List<DiaryDay> week =
        IntStream.range(0, 6)
            .mapToObj(i -> Diaries.day(MONDAY.plusDays(i), List.of(lesson(1, "Труд"))))
            .toList();
    Screen screen = WeekScreen.of(week, 0, RU);
    assertThat(Shown.labels(screen))
        .containsExactly(
            "пн, 23.11",
            "вт, 24.11",
            "ср, 25.11",
            "чт, 26.11",
            "пт, 27.11",
            "сб, 28.11",
            "‹ 16.11",
            "30.11 ›",
            "← Петя",
            "☰ Меню");
    assertThat(Shown.labels(WeekScreen.of(week, 0, EN))).contains("Mon 23 Nov");
  }

  @Test
  void anotherWeekLeadsBackToThisOne() {
    List<DiaryDay> next = List.of(Diaries.day(MONDAY.plusWeeks(1), List.of()));
    assertThat(Shown.actions(WeekScreen.of(next, 0, RU)))
        .contains(new DiaryAction.DiaryWeek(7, null, 0));
  }

  @Test
  void tasksStandByTheDayTheyAreFor() {
    List<DiaryDay.Task> tasks =
        List.of(
            task("Физика", "§ 3", TUESDAY.plusDays(2)),
            task("Алгебра", "№ 5", TUESDAY.plusDays(1)));
    Screen screen = TasksScreen.of(PETYA, tasks, TUESDAY, 0, RU);
    assertThat(screen.html())
        .isEqualTo(
            """
            <b>Петя, 7А · Задания</b>
            С 24.11 по 07.12

            <b>На ср, 25 ноября</b>
            Алгебра: № 5 (задано 21.11)

            <b>На чт, 26 ноября</b>
            Физика: § 3 (задано 22.11)""");
    Shown.hasWayHome(screen);
  }

  @Test
  void noTasksIsSaid() {
    assertThat(TasksScreen.of(PETYA, List.of(), TUESDAY, 0, EN).html())
        .endsWith("No homework for these days.");
  }

  @Test
  void aLoneChildHasNoOtherChildButton() {
    assertThat(Shown.actions(ChildScreens.child(PETYA, false, RU)))
        .contains(new DiaryAction.DiaryDay(7, null), new StartAction.Menu())
        .doesNotContain(new DiaryAction.Children());
    assertThat(Shown.actions(ChildScreens.child(PETYA, true, RU)))
        .contains(new DiaryAction.Children());
  }

  @Test
  void childrenAreChosenByFirstNameAndClass() {
    Screen screen =
        ChildScreens.children(List.of(PETYA, new Child(8, "Маша", "Липова Мария", "3Б")), RU);
    assertThat(Shown.labels(screen)).containsExactly("Петя, 7А", "Маша, 3Б", "☰ Меню");
    Shown.hasWayHome(ChildScreens.children(List.of(), RU));
  }
}
