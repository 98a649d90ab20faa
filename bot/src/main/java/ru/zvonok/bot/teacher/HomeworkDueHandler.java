package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Lessons;

/** For which day the homework is. */
@Component
class HomeworkDueHandler implements Handler {

  private final Lessons lessons;
  private final LessonRecords records;
  private final HomeworkHandler homework;
  private final Cards cards;

  HomeworkDueHandler(
      Lessons lessons, LessonRecords records, HomeworkHandler homework, Cards cards) {
    this.lessons = lessons;
    this.records = records;
    this.homework = homework;
    this.cards = cards;
  }

  @Override
  public Set<Class<? extends Action>> actions() {
    return Set.of(Action.AskHomeworkDue.class, Action.HomeworkDue.class);
  }

  @Override
  public Reply handle(Action action, Visit visit) {
    return switch (action) {
      case Action.AskHomeworkDue(long lesson) ->
          cards.toFill(lesson, visit, card -> ask(card, visit));
      case Action.HomeworkDue(long lesson, LocalDate due) ->
          cards.toFill(lesson, visit, card -> put(card, due, visit));
      default -> throw new IllegalArgumentException(action.getClass().getSimpleName());
    };
  }

  private Reply ask(LessonCard card, Visit visit) {
    return card.homework() instanceof Homework.Given given
        ? Reply.show(
            DueScreen.of(
                card.line(),
                given,
                lessons.nextAfter(visit.who(), card.line().id()),
                cards.view(visit)))
        : homework.ask(card, visit);
  }

  /** Only the day changes; whatever the words are now, they stay. */
  private Reply put(LessonCard card, @Nullable LocalDate due, Visit visit) {
    if (!(card.homework() instanceof Homework.Given given)) {
      return homework.ask(card, visit);
    }
    return Decided.stay(
        records.homework(
            visit.who(),
            card.line().id(),
            given,
            new Homework.Given(given.text(), due, given.minutes())),
        visit,
        changed -> cards.show(changed, visit));
  }
}
