package ru.zvonok.bot.teacher;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.WorkPages;
import ru.zvonok.core.journal.Works;

/** Written works of a lesson: announced, withdrawn, and who has no mark yet (3.2.3). */
@Component
class WorkHandler implements Routed {

  private final Routes routes;
  private final WorkPages pages;
  private final Works works;
  private final Cards cards;

  WorkHandler(WorkPages pages, Works works, Cards cards) {
    this.pages = pages;
    this.works = works;
    this.cards = cards;
    routes =
        new Routes()
            .to(WorkAction.OpenWorks.class, (it, visit) -> open(it.lessonId(), null, visit))
            .to(WorkAction.AnnounceWork.class, this::announce)
            .to(WorkAction.WithdrawWork.class, this::withdraw);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply open(long lesson, @Nullable String toast, Visit visit) {
    return Decided.open(
        pages.of(visit.who(), lesson),
        visit,
        page -> {
          Reply reply = Reply.show(WorkScreens.of(page, cards.view(visit)));
          return toast == null ? reply : reply.toast(toast);
        });
  }

  private Reply announce(WorkAction.AnnounceWork it, Visit visit) {
    View view = cards.view(visit);
    Outcome<Works.Announced> done = works.announce(visit.who(), it.lessonId(), it.kindId());
    return said(
        done,
        it.lessonId(),
        announced -> view.say(announced.capped() ? "works.announcedLast" : "works.announced"),
        visit);
  }

  private Reply withdraw(WorkAction.WithdrawWork it, Visit visit) {
    Outcome<LessonLine> done = works.withdraw(visit.who(), it.lessonId(), it.kindId());
    return said(done, it.lessonId(), _ -> cards.view(visit).say("works.withdrawn"), visit);
  }

  private <T> Reply said(Outcome<T> outcome, long lesson, Function<T, String> words, Visit visit) {
    return Decided.stay(outcome, visit, done -> open(lesson, words.apply(done), visit));
  }
}
