package ru.zvonok.bot.timetable;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.action.TimetableAction.AddLesson;
import ru.zvonok.bot.action.TimetableAction.CancelLesson;
import ru.zvonok.bot.action.TimetableAction.Change;
import ru.zvonok.bot.action.TimetableAction.MoveLesson;
import ru.zvonok.bot.action.TimetableAction.OtherSubject;
import ru.zvonok.bot.action.TimetableAction.RestoreLesson;
import ru.zvonok.bot.action.TimetableAction.Substitute;
import ru.zvonok.bot.action.TimetableAction.SwapLessons;
import ru.zvonok.bot.action.Why;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChanges.Was;
import ru.zvonok.core.planning.Slot;

/** A change before it is made, and after. */
final class ChangeScreens {

  private static final List<Why> REASONS =
      List.of(Why.ILLNESS, Why.AWAY, Why.EVENT, Why.BUILDING, Why.OWN);

  private ChangeScreens() {}

  /** What it comes to, and why: the reason is the word to do it. */
  static Screen ask(Changing.Made made, LocalDate today, Lines view) {
    return Screen.of(
            what(made, view)
                + LessonScreens.clashes(made.changed().clashes(), view)
                + "\n\n"
                + view.say("why")
                + told(made, today, view))
        .columns(
            (takesBack(made) ? List.of(Why.BACK, Why.OWN) : REASONS)
                .stream()
                    .map(
                        why ->
                            new Button(view.say("why." + why), (Action) made.wanted().because(why)))
                    .toList())
        .row(Ways.back(view.words(), before(made)), Ways.menu(view.words()));
  }

  private static Action before(Changing.Made made) {
    Line before = made.before();
    return before == null
        ? new TimetableAction.OpenChanges(day(made))
        : new TimetableAction.OpenSlot(before.slot().lessonId());
  }

  /** As it was planned: that is reason enough. */
  private static boolean takesBack(Changing.Made made) {
    Line before = made.before();
    Slot now = made.changed().lesson();
    return switch (made.wanted()) {
      case RestoreLesson _ -> true;
      case Substitute _ -> before != null && is(before.plannedTeacher(), now.teacherId());
      case OtherSubject _ -> before != null && is(before.plannedSubject(), now.subjectId());
      default -> false;
    };
  }

  private static boolean is(@Nullable Was planned, @Nullable Long now) {
    return planned != null && now != null && planned.id() == now;
  }

  static Screen askWords(Change wanted, Lines view) {
    return Screen.of(view.say("why.say"))
        .row(Ways.back(view.words(), without(wanted)), Ways.menu(view.words()));
  }

  static Screen done(Changing.Made made, LocalDate today, Lines view) {
    Screen screen =
        Screen.of(
            view.say("done")
                + "\n\n"
                + what(made, view)
                + LessonScreens.clashes(made.changed().clashes(), view)
                + told(made, today, view));
    Change back = made.back();
    if (back != null) {
      screen = screen.row(new Button(view.say("back"), back));
    }
    Line before = made.before();
    if (before != null) {
      screen = screen.row(new Button(view.say("class"), LessonScreens.back(before)));
    }
    return screen.row(
        new Button(view.say("day"), new TimetableAction.OpenChanges(day(made))),
        Ways.menu(view.words()));
  }

  /** Nobody is told of days that are past. */
  private static String told(Changing.Made made, LocalDate today, Lines view) {
    return day(made).isBefore(today) && made.changed().lesson().day().isBefore(today)
        ? ""
        : "\n" + view.say("told");
  }

  private static LocalDate day(Changing.Made made) {
    Line before = made.before();
    return before == null ? made.changed().lesson().day() : before.slot().day();
  }

  private static Change without(Change wanted) {
    return switch (wanted) {
      case Substitute it -> new Substitute(it.lessonId(), it.teacherId(), null);
      case OtherSubject it -> new OtherSubject(it.lessonId(), it.subjectId(), it.teacherId(), null);
      case MoveLesson it -> new MoveLesson(it.lessonId(), it.day(), it.number(), null);
      case SwapLessons it -> new SwapLessons(it.lessonId(), it.otherId(), null);
      case CancelLesson it -> new CancelLesson(it.lessonId(), null);
      case RestoreLesson it -> new RestoreLesson(it.lessonId(), null);
      case AddLesson it ->
          new AddLesson(it.groupId(), it.subjectId(), it.teacherId(), it.day(), it.number(), null);
    };
  }

  private static String what(Changing.Made made, Lines view) {
    Slot now = made.changed().lesson();
    @Nullable Line before = made.before();
    Slot was = before == null ? now : before.slot();
    String place = view.place(was);
    return switch (made.wanted()) {
      case Substitute _ -> view.say("made.substitute", place, view.teacher(was), view.teacher(now));
      case OtherSubject _ -> view.say("made.subject", place, view.what(now), view.teacher(now));
      case MoveLesson _ ->
          view.say("made.move", place, view.words().day(now.day()), now.number(), view.times(now));
      case SwapLessons _ ->
          view.say("made.swap", place, view.words().day(now.day()), now.number(), view.times(now));
      case CancelLesson _ -> view.say("made.cancel", place, view.teacher(was));
      case RestoreLesson _ -> view.say("made.restore", view.place(now), view.teacher(now));
      case AddLesson _ -> view.say("made.add", view.place(now), view.times(now), view.teacher(now));
    };
  }
}
