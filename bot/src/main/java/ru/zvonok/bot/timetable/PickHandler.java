package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.timetable.ChangesHandler.show;
import static ru.zvonok.bot.timetable.ChangesHandler.view;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.planning.PlanChanges;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChoices;
import ru.zvonok.core.planning.PlanChoices.Load;
import ru.zvonok.core.planning.Substitutes;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SchoolClasses;

/** What a lesson could be changed to; nothing is changed here. */
@Component
class PickHandler implements Routed {

  private final PlanChanges changes;
  private final PlanChoices choices;
  private final Substitutes substitutes;
  private final SchoolClasses classes;
  private final Routes routes =
      new Routes()
          .to(TimetableAction.PickSubstitute.class, this::substitutes)
          .to(TimetableAction.PickSubject.class, this::subjects)
          .to(TimetableAction.PickPlace.class, this::places)
          .to(TimetableAction.PickSwap.class, this::swaps)
          .to(TimetableAction.PickLoad.class, this::loads)
          .to(TimetableAction.PickNumber.class, this::numbers);

  PickHandler(
      PlanChanges changes, PlanChoices choices, Substitutes substitutes, SchoolClasses classes) {
    this.changes = changes;
    this.choices = choices;
    this.substitutes = substitutes;
    this.classes = classes;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply substitutes(TimetableAction.PickSubstitute it, Visit visit) {
    return of(
        it.lessonId(),
        visit,
        line -> substitutes.of(visit.who(), it.lessonId()),
        (line, all) -> PickScreens.substitutes(line, all, it.page(), view(visit)));
  }

  private Reply subjects(TimetableAction.PickSubject it, Visit visit) {
    return of(
        it.lessonId(),
        visit,
        line -> choices.insteadOf(visit.who(), it.lessonId()),
        (line, all) -> PickScreens.subjects(line, all, it.page(), view(visit)));
  }

  private Reply places(TimetableAction.PickPlace it, Visit visit) {
    return of(
        it.lessonId(),
        visit,
        line ->
            choices.numbers(visit.who(), line.slot().groupId(), line.slot().teacherId(), it.day()),
        (line, all) -> PickScreens.places(line, it.day(), all, view(visit)));
  }

  private Reply swaps(TimetableAction.PickSwap it, Visit visit) {
    return of(
        it.lessonId(),
        visit,
        line -> changes.beside(visit.who(), it.lessonId(), it.day()),
        (line, all) -> PickScreens.swaps(line, it.day(), all, view(visit)));
  }

  private <T> Reply of(
      long lesson,
      Visit visit,
      Function<Line, Outcome<T>> read,
      BiFunction<Line, T, Screen> screen) {
    return show(
        changes
            .one(visit.who(), lesson)
            .then(line -> read.apply(line).map(found -> screen.apply(line, found))),
        visit,
        Function.identity());
  }

  private Reply loads(TimetableAction.PickLoad it, Visit visit) {
    return show(
        choices.ofClass(visit.who(), it.classId(), it.day()),
        visit,
        all -> PickScreens.loads(it, className(it, visit), all, view(visit)));
  }

  private String className(TimetableAction.PickLoad it, Visit visit) {
    return classes.on(visit.school().id(), it.day()).stream()
        .filter(one -> one.id() == it.classId())
        .map(SchoolClass::name)
        .findFirst()
        .orElse("");
  }

  private Reply numbers(TimetableAction.PickNumber it, Visit visit) {
    return show(
        choices
            .ofClass(visit.who(), it.classId(), it.day())
            .then(loads -> load(it, loads))
            .then(
                load ->
                    choices
                        .numbers(visit.who(), it.groupId(), it.teacherId(), it.day())
                        .map(all -> PickScreens.numbers(it, load, all, view(visit)))),
        visit,
        Function.identity());
  }

  private static Outcome<Load> load(TimetableAction.PickNumber it, List<Load> loads) {
    return loads.stream()
        .filter(load -> load.groupId() == it.groupId() && load.subjectId() == it.subjectId())
        .filter(load -> load.teacherId() == it.teacherId())
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(new NotYours()));
  }
}
