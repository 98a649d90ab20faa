package ru.zvonok.bot.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.Phone;
import ru.zvonok.bot.PhonesInSchool;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Shown;
import ru.zvonok.core.SchoolFixture;

/** A family's phone (5.1.1, 5.1.2), on the real core. */
class DiaryTest extends PhonesInSchool {

  @Test
  void fatherOfOneIsAtHisChildsPagesAtOnce() {
    Phone father = phoneOf(school.ivansFather(), "1");
    Screen home = father.send(new StartAction.Menu());
    assertThat(home.html()).isEqualTo("<b>Иван, 7А · вт, 14 октября</b>");
    assertThat(Shown.labels(home))
        .containsExactly(
            "Сегодня",
            "Отметки",
            "Задания",
            "Пропуски",
            "Расписание",
            "Долги",
            "Помощь",
            "Язык · Language");
  }

  @Test
  void everyPageOpensAndLeadsBack() {
    Phone father = phoneOf(school.ivansFather(), "1");
    for (String page :
        List.of("Сегодня", "Отметки", "Задания", "Пропуски", "Расписание", "Долги")) {
      father.send(new StartAction.Menu());
      Shown.hasWayHome(father.press(page));
      assertThat(father.press("← Иван").html()).startsWith("<b>Иван, 7А");
    }
  }

  @Test
  void motherOfTwoChoosesAndChangesTheChild() {
    Phone mother = phoneOf(school.ivansMother(), "1");
    assertThat(mother.send(new StartAction.Menu()).html()).isEqualTo("Чей дневник открыть?");
    mother.press("Мария, 7А");
    assertThat(mother.press("Сегодня").html())
        .startsWith("<b>Мария, 7А · вт, 14 октября</b>")
        .contains("<b>1.</b> 08:30–09:15 Математика");
    mother.press("← Мария");
    assertThat(Shown.labels(mother.press("Другой ребёнок"))).contains("Иван, 7А");
  }

  @Test
  void studentReadsTheOwnDiary() {
    Phone student = phoneOf(school.ivan(), "1");
    student.send(new StartAction.Menu());
    assertThat(student.press("Расписание").html()).contains("пн, 13 октября", "Математика");
  }

  @Test
  void anothersChildAndNoChildGetTheSameCalmAnswer() {
    Phone father = phoneOf(school.ivansFather(), "1");
    for (long child : List.of(school.studentOf7B(), 987654321L)) {
      for (Action forged :
          List.of(
              new DiaryAction.OpenChild(child),
              new DiaryAction.DiaryDay(child, null),
              new DiaryAction.DiaryDayPage(child, SchoolFixture.TODAY, 1),
              new DiaryAction.DiaryDayFromAlert(child, SchoolFixture.TODAY),
              new DiaryAction.DiaryMarks(child, null, 0),
              new DiaryAction.DiaryDebts(child, 0),
              new DiaryAction.DiaryMarksClosely(child, null, 0),
              new DiaryAction.DiaryAbsences(child, null, 0),
              new DiaryAction.DiaryTasks(child, null, 0),
              new DiaryAction.DiaryWeek(child, null, 0))) {
        assertThat(father.send(forged).html()).isEqualTo("Этого нет или у вас нет доступа.");
        Shown.hasWayHome(father.screen());
      }
    }
  }

  @Test
  void theDayUnderAnAlertOpensBelowIt() {
    Phone father = phoneOf(school.ivansFather(), "1");
    father.send(new DiaryAction.DiaryDayFromAlert(school.ivan(), SchoolFixture.TODAY));
    assertThat(father.reply().place()).isEqualTo(Reply.Place.NEW);
  }

  @Test
  void staffReadNoDiary() {
    Phone teacher = phoneOf(school.mathTeacher(), "1");
    assertThat(teacher.send(new DiaryAction.DiaryDay(school.ivan(), null)).html())
        .isEqualTo("Этого нет или у вас нет доступа.");
  }
}
