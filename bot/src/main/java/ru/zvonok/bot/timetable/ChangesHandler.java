package ru.zvonok.bot.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.dialog.Reply;
import ru.zvonok.bot.dialog.Routed;
import ru.zvonok.bot.dialog.Routes;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.planning.PlanChanges;
import ru.zvonok.core.planning.PlanChoices;
import ru.zvonok.core.planning.PlanChoices.Teaches;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SchoolClasses;

/** «Замены»: a day, then a class or a teacher, then a lesson. */
@Component
class ChangesHandler implements Routed {

  private final PlanChanges changes;
  private final PlanChoices choices;
  private final SchoolClasses classes;
  private final Routes routes =
      new Routes()
          .show(TimetableAction.OpenChanges.class, (it, visit) -> day(it.day(), visit))
          .show(TimetableAction.ChangeClasses.class, (it, visit) -> classes(it.day(), visit))
          .show(TimetableAction.ChangeTeachers.class, this::teachers)
          .show(TimetableAction.ClassChanges.class, this::ofClass)
          .show(TimetableAction.TeacherChanges.class, this::ofTeacher)
          .show(TimetableAction.OpenSlot.class, this::lesson);

  ChangesHandler(PlanChanges changes, PlanChoices choices, SchoolClasses classes) {
    this.changes = changes;
    this.choices = choices;
    this.classes = classes;
  }

  @Override
  public Routes routes() {
    return routes;
  }

  private Reply day(@Nullable LocalDate wanted, Visit visit) {
    LocalDate day = wanted == null ? visit.today() : wanted;
    return show(
        changes.toChange(visit.who(), day),
        visit,
        changed -> ChangesScreens.day(day, visit.today(), changed, view(visit)));
  }

  private Reply classes(LocalDate day, Visit visit) {
    return show(
        changes.toChange(visit.who(), day),
        visit,
        _ -> ChangesScreens.classes(day, classes.on(visit.school().id(), day), view(visit)));
  }

  private Reply teachers(TimetableAction.ChangeTeachers it, Visit visit) {
    return show(
        choices.teachers(visit.who(), it.day()),
        visit,
        all -> ChangesScreens.teachers(it.day(), all, it.page(), view(visit)));
  }

  private Reply ofClass(TimetableAction.ClassChanges it, Visit visit) {
    return show(
        changes.ofClass(visit.who(), it.classId(), it.day()),
        visit,
        lines ->
            ChangesScreens.ofClass(
                name(it.classId(), it.day(), visit), it.classId(), it.day(), lines, view(visit)));
  }

  private String name(long classId, LocalDate day, Visit visit) {
    return classes.on(visit.school().id(), day).stream()
        .filter(one -> one.id() == classId)
        .map(SchoolClass::name)
        .findFirst()
        .orElse("");
  }

  private Reply ofTeacher(TimetableAction.TeacherChanges it, Visit visit) {
    return show(ofTeacher(it.teacherId(), it.day(), visit), visit, Function.identity());
  }

  private Outcome<Screen> ofTeacher(long teacher, LocalDate day, Visit visit) {
    return changes
        .ofTeacher(visit.who(), teacher, day)
        .then(
            lines ->
                choices
                    .teachers(visit.who(), day)
                    .map(
                        all ->
                            ChangesScreens.ofTeacher(
                                named(teacher, all, visit), teacher, day, lines, view(visit))));
  }

  private static String named(long teacher, List<Teaches> all, Visit visit) {
    return all.stream()
        .filter(one -> one.personId() == teacher)
        .map(one -> one.name().initials())
        .findFirst()
        .orElse(visit.words().say("timetable.by.teacher"));
  }

  private Reply lesson(TimetableAction.OpenSlot it, Visit visit) {
    return show(
        changes.one(visit.who(), it.lessonId()),
        visit,
        line -> LessonScreens.of(line, view(visit)));
  }

  static Lines view(Visit visit) {
    return new Lines(visit.words(), visit.school().zone());
  }

  static <T> Reply show(Outcome<T> outcome, Visit visit, Function<? super T, Screen> screen) {
    return Reply.show(
        switch (outcome) {
          case Outcome.Done<T>(T value) -> screen.apply(value);
          case Outcome.Refused<T>(Refusal why) -> refused(why, visit);
        });
  }

  /** With the way back to the day, for whoever may go there. */
  static Screen refused(Refusal why, Visit visit) {
    Screen refused = Ways.refused(why, visit.words());
    return why instanceof NotYours
        ? refused
        : Screen.of(refused.html())
            .row(
                Ways.back(visit.words(), new TimetableAction.OpenChanges(null)),
                Ways.menu(visit.words()));
  }
}
