package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonLine;

/** For which day the homework is: the next lesson, or one of the days after this one. */
final class DueScreen {

  private static final int DAYS = 8;

  private DueScreen() {}

  /**
   * @param next the next lesson's day, where one is known
   */
  static Screen of(LessonLine line, Homework.Given now, Optional<LocalDate> next, View view) {
    String nextLesson =
        next.map(day -> view.say("due.nextLessonOn", view.words().day(day)))
            .orElseGet(() -> view.say("due.nextLesson"));
    List<Button> days =
        IntStream.rangeClosed(1, DAYS)
            .mapToObj(line.day()::plusDays)
            .map(
                day ->
                    new Button(
                        mark(day.equals(now.dueOn())) + view.weekday(day),
                        new JournalAction.HomeworkDue(line.id(), day)))
            .toList();
    return Screen.of(
            Texts.head(view.say("homework.title"), line, view)
                + "\n"
                + Homeworks.text(now, 700, view)
                + "\n\n"
                + view.say("due.ask"))
        .row(
            new Button(
                mark(now.dueOn() == null) + nextLesson,
                new JournalAction.HomeworkDue(line.id(), null)))
        .columns(days)
        .row(new Button(view.say("backToLesson"), new JournalAction.OpenLesson(line.id())));
  }

  private static String mark(boolean stands) {
    return stands ? "✓ " : "";
  }
}
