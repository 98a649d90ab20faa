package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.timetable.ChangesHandler.refused;
import static ru.zvonok.bot.timetable.ChangesHandler.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.action.Why;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.planning.Changed;
import ru.zvonok.core.planning.LessonChanges;
import ru.zvonok.core.planning.PlanChanges;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChoices;
import ru.zvonok.core.planning.Slot;
import ru.zvonok.core.planning.Substitutes;

/** «Учителя нет»: a tap a lesson, and the next one comes by itself. */
@Component
class StandInHandler implements Routed {

  private final PlanChanges plan;
  private final PlanChoices choices;
  private final LessonChanges changes;
  private final Substitutes substitutes;
  private final Routes routes =
      new Routes()
          .to(TimetableAction.BeginStandIn.class, this::begin)
          .to(
              TimetableAction.StandIn.class,
              (it, visit) -> Reply.show(shown(who(it, visit), visit)))
          .to(TimetableAction.StandInBy.class, this::by)
          .to(TimetableAction.StandInCancel.class, this::cancel)
          .to(TimetableAction.StandInSkip.class, this::skip);

  StandInHandler(
      PlanChanges plan, PlanChoices choices, LessonChanges changes, Substitutes substitutes) {
    this.plan = plan;
    this.choices = choices;
    this.changes = changes;
    this.substitutes = substitutes;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply begin(TimetableAction.BeginStandIn it, Visit visit) {
    return Reply.show(
        shown(
            plan.ofTeacher(visit.who(), it.teacherId(), it.day())
                .then(
                    lines ->
                        StandIns.first(lines, it.teacherId())
                            .map(
                                first ->
                                    Outcome.done(
                                        StandInScreens.why(
                                            it.teacherId(), it.day(), lines, first, view(visit))))
                            .orElseGet(() -> day(it.teacherId(), it.day(), visit))),
            visit));
  }

  private Outcome<Screen> who(TimetableAction.StandIn it, Visit visit) {
    return plan.one(visit.who(), it.lessonId())
        .then(
            line ->
                name(it.teacherId(), line.slot().day(), visit)
                    .then(
                        name ->
                            substitutes
                                .of(visit.who(), it.lessonId())
                                .map(all -> StandInScreens.who(it, name, line, all, view(visit)))));
  }

  /** Refused for who isn't of the day. */
  private Outcome<String> name(long teacher, LocalDate day, Visit visit) {
    return choices
        .teachers(visit.who(), day)
        .then(
            all ->
                all.stream()
                    .filter(one -> one.personId() == teacher)
                    .map(one -> Outcome.done(one.name().initials()))
                    .findFirst()
                    .orElseGet(() -> Outcome.refused(new NotYours())));
  }

  private Reply by(TimetableAction.StandInBy it, Visit visit) {
    return made(
        it.absentId(),
        it.lessonId(),
        it.why(),
        visit,
        () ->
            changes.substitute(visit.who(), it.lessonId(), it.teacherId(), words(it.why(), visit)),
        changed ->
            visit
                .words()
                .say(
                    changed.clashes().isEmpty() ? "timetable.absent.by" : "timetable.absent.clash",
                    changed.lesson().number(),
                    changed.lesson().teacher() == null
                        ? ""
                        : changed.lesson().teacher().initials()));
  }

  private Reply cancel(TimetableAction.StandInCancel it, Visit visit) {
    return made(
        it.absentId(),
        it.lessonId(),
        it.why(),
        visit,
        () -> changes.cancel(visit.who(), it.lessonId(), words(it.why(), visit)),
        changed -> visit.words().say("timetable.absent.cancelled", changed.lesson().number()));
  }

  private Reply skip(TimetableAction.StandInSkip it, Visit visit) {
    return Reply.show(
        shown(
            plan.one(visit.who(), it.lessonId())
                .then(line -> next(it.absentId(), line.slot(), it.why(), visit)),
            visit));
  }

  private Reply made(
      long absent,
      long lesson,
      Why why,
      Visit visit,
      Supplier<Outcome<Changed>> change,
      Function<Changed, String> toast) {
    Outcome<Changed> outcome =
        plan.one(visit.who(), lesson)
            .then(line -> name(absent, line.slot().day(), visit))
            .then(_ -> change.get());
    return switch (outcome) {
      case Outcome.Done<Changed>(Changed changed) ->
          Reply.show(shown(next(absent, changed.lesson(), why, visit), visit))
              .toast(toast.apply(changed));
      case Outcome.Refused<Changed>(Refusal refusal) -> Reply.show(refused(refusal, visit));
    };
  }

  /** The next lesson without anyone; the whole day once there is none. */
  private Outcome<Screen> next(long absent, Slot after, Why why, Visit visit) {
    return plan.ofTeacher(visit.who(), absent, after.day())
        .then(
            lines -> {
              Optional<Line> next = StandIns.next(lines, absent, after);
              return next.isPresent()
                  ? who(
                      new TimetableAction.StandIn(absent, next.get().slot().lessonId(), why, 0),
                      visit)
                  : day(absent, after.day(), visit);
            });
  }

  private Outcome<Screen> day(long teacher, LocalDate day, Visit visit) {
    return plan.ofTeacher(visit.who(), teacher, day)
        .then(
            (List<Line> lines) ->
                name(teacher, day, visit)
                    .map(name -> ChangesScreens.ofTeacher(name, teacher, day, lines, view(visit))));
  }

  private static String words(Why why, Visit visit) {
    return visit.words().say("timetable.why." + why);
  }

  private static Screen shown(Outcome<Screen> outcome, Visit visit) {
    return switch (outcome) {
      case Outcome.Done<Screen>(Screen screen) -> screen;
      case Outcome.Refused<Screen>(Refusal why) -> refused(why, visit);
    };
  }
}
