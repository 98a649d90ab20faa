package ru.zvonok.bot.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.TermWords;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonWork;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.journal.WorkPages;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.termmark.ClosedTerms;
import ru.zvonok.core.termmark.OwnCorrection;

/** What surrounds a lesson on its card: its written works, and why it is only to read. */
@Component
class Around {

  private final Lessons lessons;
  private final WorkPages works;
  private final ClosedTerms closed;

  Around(Lessons lessons, WorkPages works, ClosedTerms closed) {
    this.lessons = lessons;
    this.works = works;
    this.closed = closed;
  }

  /** Above the card's last row, which leads back. */
  Screen add(Screen screen, LessonCard card, Visit visit, View view) {
    List<List<Button>> rows = new ArrayList<>(screen.rows());
    String text = screen.html();
    works(card, visit, view).ifPresent(button -> rows.add(rows.size() - 1, List.of(button)));
    Optional<OwnCorrection> lock = card.mayFill() ? Optional.empty() : lock(card, visit);
    if (lock.isPresent()) {
      OwnCorrection own = lock.get();
      text +=
          "\n\n"
              + view.say("closed", TermWords.period(own.term(), view.words()))
              + (own.waiting() ? " " + view.say("closed.waiting") : "");
      if (visit.who().is(Role.TEACHER) && !own.waiting()) {
        rows.add(
            rows.size() - 1,
            List.of(
                new Button(
                    view.say("closed.ask"),
                    new ClosingAction.AskCorrection(own.term().id(), card.line().id()))));
      }
    }
    return new Screen(text, rows);
  }

  /** Where there is a work, or the lesson is ahead and one may be announced. */
  private Optional<Button> works(LessonCard card, Visit visit, View view) {
    boolean ahead = card.line().day().isAfter(view.today());
    if (card.line().cancelled()
        || !ahead && !works.any(card.line().id(), visit.who())
        || !(works.of(visit.who(), card.line().id())
            instanceof Outcome.Done<LessonWork.Page>(LessonWork.Page page))) {
      return Optional.empty();
    }
    if (page.works().isEmpty() && !(ahead && page.mayAnnounce())) {
      return Optional.empty();
    }
    return Optional.of(
        new Button(
            Labels.cut(label(page, ahead, view), Labels.ROW),
            new WorkAction.OpenWorks(card.line().id())));
  }

  private static String label(LessonWork.Page page, boolean ahead, View view) {
    if (page.works().size() != 1) {
      return view.say("works.button");
    }
    LessonWork work = page.works().getFirst();
    if (!work.owed().isEmpty()) {
      return view.say("works.button.owed", work.kind().name(), work.owed().size());
    }
    return view.say(
        work.marked() > 0 && !ahead ? "works.button.all" : "works.button.ahead",
        work.kind().name());
  }

  private Optional<OwnCorrection> lock(LessonCard card, Visit visit) {
    return lessons.closed(visit.who(), card.line().id())
            instanceof Outcome.Done<Optional<Term>>(Optional<Term> term)
        ? term.flatMap(it -> own(it.id(), visit))
        : Optional.empty();
  }

  private Optional<OwnCorrection> own(long termId, Visit visit) {
    return closed.own(visit.who(), termId) instanceof Outcome.Done<OwnCorrection>(OwnCorrection own)
        ? Optional.of(own)
        : Optional.empty();
  }
}
