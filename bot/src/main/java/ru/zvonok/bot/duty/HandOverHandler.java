package ru.zvonok.bot.duty;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.journal.Works;
import ru.zvonok.core.people.Teachers;
import ru.zvonok.core.people.Teachers.Teacher;

/** The office gives the marks of a written work to another teacher (3.2.3). */
@Component
class HandOverHandler implements Routed {

  /** A school year back, as the board's duties. */
  private static final int BACK = 300;

  private final Duties duties;
  private final Works works;
  private final Teachers teachers;
  private final Routes routes =
      new Routes()
          .to(WorkAction.HandOverWork.class, this::whom)
          .to(WorkAction.HandOverTo.class, this::give);

  HandOverHandler(Duties duties, Works works, Teachers teachers) {
    this.duties = duties;
    this.works = works;
    this.teachers = teachers;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  /** Only a work that its owner still owes: there is nothing to give away of another. */
  private Reply whom(WorkAction.HandOverWork it, Visit visit) {
    Period period = new Period(visit.today().minusDays(BACK), visit.today());
    Outcome<Reply> reply =
        duties
            .ofTeacher(visit.who(), it.ownerId(), period)
            .then(
                owed ->
                    work(owed, it.workId())
                        .map(
                            work ->
                                Outcome.done(
                                    Reply.show(
                                        HandOverScreens.whom(it, work, all(visit), visit.words()))))
                        .orElseGet(() -> Outcome.refused(new NotYours())));
    return shown(reply, visit);
  }

  private Reply give(WorkAction.HandOverTo it, Visit visit) {
    Outcome<Reply> reply =
        all(visit).stream()
            .filter(one -> one.id() == it.teacherId())
            .findFirst()
            .map(Outcome::done)
            .orElseGet(() -> Outcome.refused(new NotYours()))
            .then(
                one ->
                    works
                        .handOver(visit.who(), it.workId(), it.teacherId())
                        .map(_ -> Reply.show(HandOverScreens.done(one, visit.words()))));
    return shown(reply, visit);
  }

  private List<Teacher> all(Visit visit) {
    return teachers.of(visit.school().id(), visit.today());
  }

  private static Optional<Duty.WrittenWork> work(List<Duty> owed, long workId) {
    return owed.stream()
        .filter(Duty.WrittenWork.class::isInstance)
        .map(Duty.WrittenWork.class::cast)
        .filter(work -> work.workId() == workId)
        .findFirst();
  }

  private static Reply shown(Outcome<Reply> reply, Visit visit) {
    return switch (reply) {
      case Outcome.Done<Reply>(Reply done) -> done;
      case Outcome.Refused<Reply>(Refusal why) -> Reply.show(Ways.refused(why, visit.words()));
    };
  }
}
