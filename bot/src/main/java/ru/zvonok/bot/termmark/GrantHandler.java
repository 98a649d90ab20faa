package ru.zvonok.bot.termmark;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.ClosingAction;
import ru.zvonok.bot.dialog.Awaiting;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.people.Teachers;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.termmark.ClosedTerms;
import ru.zvonok.core.termmark.TermLocks;

/** Lets a teacher correct a closed term who asked by word of mouth: whom, until when, why. */
@Component
class GrantHandler implements Routed {

  private final TermLocks locks;
  private final ClosedTerms closed;
  private final Routes routes;

  GrantHandler(TermLocks locks, ClosedTerms closed) {
    this.locks = locks;
    this.closed = closed;
    routes =
        new Routes()
            .to(ClosingAction.GrantCorrection.class, this::whom)
            .to(ClosingAction.GrantTeacher.class, this::until)
            .to(
                ClosingAction.GrantUntil.class,
                (it, visit) -> why(it.termId(), it.teacherId(), it.until(), null, visit))
            .heard(Awaiting.CorrectionGrant.class, this::heard);
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply whom(ClosingAction.GrantCorrection it, Visit visit) {
    return teachers(
        it.termId(),
        visit,
        (term, all) -> Reply.show(GrantScreens.whom(term, all, it.page(), visit.words())));
  }

  private Reply until(ClosingAction.GrantTeacher it, Visit visit) {
    return teacher(
        it.termId(),
        it.teacherId(),
        visit,
        (term, teacher) ->
            Reply.show(GrantScreens.until(term, teacher, visit.today(), visit.words())));
  }

  private Reply why(
      long termId, long teacherId, LocalDate until, @Nullable String notice, Visit visit) {
    return teacher(
        termId,
        teacherId,
        visit,
        (term, teacher) ->
            Reply.show(GrantScreens.why(term, teacher, until, notice, visit.words()))
                .await(new Awaiting.CorrectionGrant(termId, teacherId, until)));
  }

  private Reply heard(String text, Visit visit) {
    Awaiting.CorrectionGrant asked = (Awaiting.CorrectionGrant) requireNonNull(visit.awaiting());
    return switch (locks.grant(
        visit.who(), asked.termId(), asked.teacherId(), text, asked.until())) {
      case Outcome.Done<Long> _ ->
          teacher(
              asked.termId(),
              asked.teacherId(),
              visit,
              (term, teacher) ->
                  Reply.show(GrantScreens.done(term, teacher, asked.until(), visit.words())));
      case Outcome.Refused<Long>(Refusal.BadValue why) ->
          why(
              asked.termId(),
              asked.teacherId(),
              asked.until(),
              Refusals.say(why, visit.words()),
              visit);
      case Outcome.Refused<Long>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }

  private Reply teacher(
      long termId, long teacherId, Visit visit, BiFunction<Term, Teachers.Teacher, Reply> show) {
    return teachers(
        termId,
        visit,
        (term, all) ->
            all.stream()
                .filter(one -> one.id() == teacherId)
                .findFirst()
                .map(one -> show.apply(term, one))
                .orElseGet(() -> Reply.show(Ways.refused(new Refusal.NotYours(), visit.words()))));
  }

  private Reply teachers(
      long termId, Visit visit, BiFunction<Term, List<Teachers.Teacher>, Reply> show) {
    Outcome<Reply> reply =
        closed
            .all(visit.who())
            .then(
                terms ->
                    terms.stream()
                        .filter(term -> term.id() == termId)
                        .findFirst()
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new Refusal.NotYours())))
            .then(term -> closed.teachers(visit.who()).map(all -> show.apply(term, all)));
    return switch (reply) {
      case Outcome.Done<Reply>(Reply done) -> done;
      case Outcome.Refused<Reply>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }
}
