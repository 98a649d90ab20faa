package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.dialog.Handler;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.journal.History;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Lessons;

/** «Мои уроки», a lesson's card and its history. */
@Component
class LessonHandler implements Handler {

  private final Lessons lessons;
  private final History history;
  private final Cards cards;

  LessonHandler(Lessons lessons, History history, Cards cards) {
    this.lessons = lessons;
    this.history = history;
    this.cards = cards;
  }

  @Override
  public Set<Class<? extends Action>> actions() {
    return Set.of(Action.MyLessons.class, Action.OpenLesson.class, Action.LessonHistory.class);
  }

  @Override
  public Reply handle(Action action, Visit visit) {
    return switch (action) {
      case Action.MyLessons(LocalDate day) -> day(day == null ? visit.today() : day, visit);
      case Action.OpenLesson(long lesson) -> cards.open(lesson, visit);
      case Action.LessonHistory(long lesson, int page) -> history(lesson, page, visit);
      default -> throw new IllegalArgumentException(action.getClass().getSimpleName());
    };
  }

  private Reply day(LocalDate day, Visit visit) {
    View view = cards.view(visit);
    return Decided.open(
        lessons.mine(visit.who(), day),
        visit,
        lines ->
            Reply.show(
                DayScreen.of(
                    view.say("day.title"), day, lines, Action.MyLessons::new, List.of(), view)));
  }

  private Reply history(long lesson, int page, Visit visit) {
    return Decided.stay(
        cards
            .card(lesson, visit)
            .then(
                card ->
                    history
                        .of(visit.who(), lesson)
                        .map(all -> show(card.line(), all, page, visit))),
        visit,
        reply -> reply);
  }

  private Reply show(LessonLine line, List<History.Revision> all, int page, Visit visit) {
    return Reply.show(HistoryScreens.of(line, all, page, cards.view(visit)));
  }
}
