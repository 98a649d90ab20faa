package ru.zvonok.bot.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.bot.teacher.Samples.EMPTY;
import static ru.zvonok.bot.teacher.Samples.TODAY;
import static ru.zvonok.bot.teacher.Samples.button;
import static ru.zvonok.bot.teacher.Samples.labels;
import static ru.zvonok.bot.teacher.Samples.line;
import static ru.zvonok.bot.teacher.Samples.shown;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Homework;

class TextScreensTest {

  @Test
  void suggestionsStandInFullAboveAndShortBelow() {
    Screen screen =
        TextScreens.topic(
            line(EMPTY),
            null,
            List.of(),
            List.of("Степень с натуральным показателем", "Одночлены"),
            null,
            Samples.russian());
    assertThat(shown(screen))
        .endsWith(
            """
            Напишите тему сообщением.
            Или возьмите готовое:
            1. Степень с натуральным показателем
            2. Одночлены""");
    assertThat(labels(screen)).containsExactly("1. Степень с нату…", "2. Одночлены", "← К уроку");
    assertThat(button(screen, "2. Одночлены").action())
        .isEqualTo(new JournalAction.TakeTopic(7, 1));
  }

  @Test
  void aRefusedTextSaysWhyAndAsksAgain() {
    Screen screen =
        TextScreens.topic(
            line(EMPTY), "Степени", List.of(), List.of(), "Слишком длинно.", Samples.russian());
    assertThat(shown(screen))
        .startsWith("⚠ Слишком длинно.")
        .contains("Сейчас: Степени")
        .endsWith("Напишите тему сообщением.");
  }

  @Test
  void homeworkMayBeNone() {
    Screen screen =
        TextScreens.homework(line(EMPTY), null, List.of("§ 4"), null, Samples.russian());
    assertThat(labels(screen)).containsExactly("1. § 4", "Не задано", "← К уроку");
  }

  @Test
  void bothTextsStandSideBySideAndNothingIsReplacedUnseen() {
    Screen screen =
        TextScreens.conflict(line(EMPTY), "Одночлены", "Степени <2>", Samples.russian());
    assertThat(shown(screen)).contains("Сейчас: Одночлены", "Вы написали: Степени <2>");
    assertThat(button(screen, "Оставить то, что есть").action())
        .isEqualTo(new JournalAction.OpenLesson(7));
    assertThat(button(screen, "Заменить моим").action())
        .isEqualTo(new JournalAction.ReplaceAnyway(7));
  }

  @Test
  void homeworkIsForTheNextLessonOrOneOfEightDays() {
    Screen screen =
        DueScreen.of(
            line(EMPTY),
            new Homework.Given("§ 4", TODAY.plusDays(2), null),
            Optional.of(TODAY.plusDays(2)),
            Samples.russian());
    assertThat(labels(screen))
        .startsWith("К следующему уроку, чт, 16 октября", "ср, 15.10", "✓ чт, 16.10")
        .contains("ср, 22.10")
        .endsWith("← К уроку")
        .hasSize(10);
    assertThat(button(screen, "пт, 17.10").action())
        .isEqualTo(new JournalAction.HomeworkDue(7, TODAY.plusDays(3)));
  }

  @Test
  void rewordedHomeworkKeepsItsDayAndLength() {
    assertThat(Homeworks.reworded(new Homework.Given("a", TODAY, 20), "b"))
        .isEqualTo(new Homework.Given("b", TODAY, 20));
    assertThat(Homeworks.reworded(new Homework.NoneSet(), "b"))
        .isEqualTo(new Homework.Given("b", null, null));
  }

  @Test
  void aCommentCanBeRemovedOnlyWhenThereIsOne() {
    JournalAction.AskComment mark = new JournalAction.AskComment(7, 1, 1, 0);
    assertThat(
            labels(
                TextScreens.comment(line(EMPTY), mark, "Иванов Пётр", "", null, Samples.russian())))
        .containsExactly("← Назад");
    assertThat(
            labels(
                TextScreens.comment(
                    line(EMPTY), mark, "Иванов Пётр", "молодец", null, Samples.russian())))
        .containsExactly("Убрать комментарий", "← Назад");
  }
}
