package ru.zvonok.bot.teacher;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.journal.History;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Lessons;

/** «Мои уроки», a lesson's card and its history. */
@Component
class LessonHandler implements Routed {

  private final Routes routes;
  private final Lessons lessons;
  private final History history;
  private final Cards cards;

  LessonHandler(Lessons lessons, History history, Cards cards) {
    this.lessons = lessons;
    this.history = history;
    this.cards = cards;
    routes =
        new Routes()
            .show(JournalAction.MyLessons.class, (it, visit) -> day(it.day(), visit))
            .show(JournalAction.OpenLesson.class, (it, visit) -> cards.open(it.lessonId(), visit))
            .show(
                JournalAction.LessonHistory.class,
                (it, visit) -> history(it.lessonId(), it.page(), visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply day(@Nullable LocalDate wanted, Visit visit) {
    LocalDate day = wanted == null ? visit.today() : wanted;
    View view = cards.view(visit);
    return Decided.open(
        lessons.mine(visit.who(), day),
        visit,
        lines ->
            Reply.show(
                DayScreen.of(
                    view.say("day.title"),
                    day,
                    lines,
                    JournalAction.MyLessons::new,
                    List.of(),
                    view)));
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
