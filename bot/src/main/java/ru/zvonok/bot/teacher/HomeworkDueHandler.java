package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonRecords;
import ru.zvonok.core.journal.Lessons;

/** For which day the homework is. */
@Component
class HomeworkDueHandler implements Routed {

  private final Routes routes;
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
    routes =
        new Routes()
            .to(
                JournalAction.AskHomeworkDue.class,
                (it, visit) -> cards.toFill(it.lessonId(), visit, card -> ask(card, visit)))
            .to(
                JournalAction.HomeworkDue.class,
                (it, visit) ->
                    cards.toFill(it.lessonId(), visit, card -> put(card, it.due(), visit)));
  }

  @Override
  public Routes routes() {
    return routes;
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
