package ru.zvonok.bot.teacher;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.PlanAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.journal.Copies;
import ru.zvonok.core.journal.Copies.Copied;
import ru.zvonok.core.journal.Copies.What;
import ru.zvonok.core.journal.LessonCard;

/** Copies a lesson's topic and homework to the parallel class. */
@Component
class CopyHandler implements Routed {

  private final Routes routes;
  private final Copies copies;
  private final Cards cards;

  CopyHandler(Copies copies, Cards cards) {
    this.copies = copies;
    this.cards = cards;
    routes =
        new Routes()
            .to(PlanAction.AskCopy.class, (it, visit) -> ask(it.lessonId(), it.what(), visit))
            .to(
                PlanAction.CopyTo.class,
                (it, visit) -> copy(it.lessonId(), it.to(), it.what(), null, visit))
            .to(
                PlanAction.CopyOver.class,
                (it, visit) -> copy(it.lessonId(), it.to(), it.what(), it.shown(), visit));
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply ask(long lesson, What what, Visit visit) {
    return Decided.stay(
        copies.offer(visit.who(), lesson),
        visit,
        offer -> Reply.show(CopyScreens.ask(offer, what, cards.view(visit))));
  }

  private Reply copy(long lesson, long to, What what, @Nullable Integer seen, Visit visit) {
    View view = cards.view(visit);
    return Decided.stay(
        copies.copy(visit.who(), lesson, to, what, seen),
        visit,
        copied ->
            switch (copied) {
              case Copied.Taken taken -> Reply.show(CopyScreens.taken(taken, what, view));
              case Copied.Done(LessonCard there) ->
                  cards
                      .open(lesson, visit)
                      .toast(view.say("copy.done", CopyScreens.lesson(there.line(), view)));
            });
  }
}
