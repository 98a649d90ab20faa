package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChoices.Teaches;
import ru.zvonok.core.school.SchoolClass;

/** A day's changes, and the ways to the lessons: by class or by teacher. */
final class ChangesScreens {

  /** Changed lessons that a message shows. */
  private static final int MOST = 24;

  private static final int TEACHERS = 20;
  private static final int CLASSES_A_ROW = 3;

  private ChangesScreens() {}

  static Screen day(LocalDate day, LocalDate today, List<Line> changed, Lines view) {
    List<Line> shown =
        changed.stream().filter(line -> !line.dayOff() && here(line)).limit(MOST).toList();
    String text =
        shown.isEmpty()
            ? view.say("day.none")
            : shown.stream()
                .map(
                    line ->
                        "● %d · %s: %s"
                            .formatted(
                                line.slot().number(), view.what(line.slot()), view.state(line)))
                .collect(Collectors.joining("\n"));
    Screen screen =
        Screen.of(
            "<b>%s</b>\n%s\n\n%s".formatted(view.say("changes"), view.words().day(day), text));
    for (Line line : shown) {
      screen = screen.row(open(line, view));
    }
    return screen
        .row(
            new Button(view.say("by.class"), new TimetableAction.ChangeClasses(day)),
            new Button(view.say("by.teacher"), new TimetableAction.ChangeTeachers(day, 0)))
        .row(days(day, today, TimetableAction.OpenChanges::new, view))
        .row(
            new Button(view.say("days"), new SpecialDayAction.SpecialDays()),
            Ways.menu(view.words()));
  }

  /** One that moved within the day is shown where it is now. */
  private static boolean here(Line line) {
    return line.movedTo() == null || !line.movedTo().day().equals(line.slot().day());
  }

  static Screen classes(LocalDate day, List<SchoolClass> classes, Lines view) {
    Screen screen = Screen.of(head(view.say("classes"), day, view));
    for (int i = 0; i < classes.size(); i += CLASSES_A_ROW) {
      screen =
          screen.row(
              classes.subList(i, Math.min(i + CLASSES_A_ROW, classes.size())).stream()
                  .map(
                      one ->
                          new Button(one.name(), new TimetableAction.ClassChanges(one.id(), day)))
                  .toArray(Button[]::new));
    }
    return back(screen, day, view);
  }

  static Screen teachers(LocalDate day, List<Teaches> all, int wanted, Lines view) {
    int last = Math.max(0, (all.size() - 1) / TEACHERS);
    int page = Math.clamp(wanted, 0, last);
    Screen screen =
        Screen.of(head(view.say(all.isEmpty() ? "teachers.none" : "teachers"), day, view))
            .columns(
                all.subList(page * TEACHERS, Math.min(all.size(), (page + 1) * TEACHERS)).stream()
                    .map(
                        one ->
                            new Button(
                                Labels.cut(one.name().initials(), Labels.COLUMN - 4)
                                    + " · "
                                    + one.lessons(),
                                new TimetableAction.TeacherChanges(one.personId(), day)))
                    .toList());
    return back(
        turn(screen, page, last, to -> new TimetableAction.ChangeTeachers(day, to)), day, view);
  }

  static Screen ofClass(String name, long classId, LocalDate day, List<Line> all, Lines view) {
    List<Line> lines = all.stream().filter(ChangesScreens::here).toList();
    Screen screen = Screen.of(head(escape(name), day, view) + "\n\n" + lessons(lines, view));
    for (Line line : lines) {
      screen = screen.row(open(line, view));
    }
    return screen
        .row(new Button(view.say("add"), new TimetableAction.PickLoad(classId, day, 0)))
        .row(around(day, to -> new TimetableAction.ClassChanges(classId, to), view))
        .row(
            Ways.back(view.words(), new TimetableAction.ChangeClasses(day)),
            Ways.menu(view.words()));
  }

  static Screen ofTeacher(String name, long teacherId, LocalDate day, List<Line> all, Lines view) {
    List<Line> lines = all.stream().filter(ChangesScreens::here).toList();
    Screen screen = Screen.of(head(escape(name), day, view) + "\n\n" + lessons(lines, view));
    for (Line line : lines) {
      screen = screen.row(open(line, view));
    }
    if (lines.stream().anyMatch(line -> StandIns.open(line, teacherId))) {
      screen =
          screen.row(
              new Button(view.say("absent"), new TimetableAction.BeginStandIn(teacherId, day)));
    }
    return screen
        .row(around(day, to -> new TimetableAction.TeacherChanges(teacherId, to), view))
        .row(
            Ways.back(view.words(), new TimetableAction.ChangeTeachers(day, 0)),
            Ways.menu(view.words()));
  }

  private static String lessons(List<Line> lines, Lines view) {
    if (lines.isEmpty()) {
      return view.say("lessons.none");
    }
    List<String> changed = new ArrayList<>();
    for (Line line : lines) {
      String state = view.state(line);
      if (!state.isEmpty()) {
        changed.add("● %d · %s: %s".formatted(line.slot().number(), view.what(line.slot()), state));
      }
    }
    return changed.isEmpty() ? view.say("lessons") : String.join("\n", changed);
  }

  static String head(String what, LocalDate day, Lines view) {
    return "<b>%s</b>\n%s".formatted(what, view.words().day(day));
  }

  private static Button open(Line line, Lines view) {
    return new Button(view.label(line), new TimetableAction.OpenSlot(line.slot().lessonId()));
  }

  /** Today, tomorrow, and the days around; Sundays are passed over. */
  private static Button[] days(
      LocalDate day, LocalDate today, Function<LocalDate, Action> at, Lines view) {
    Button now = new Button(view.words().say("screen.today"), at.apply(today));
    LocalDate before = before(day);
    LocalDate after = after(day);
    return new Button[] {
      new Button("‹ " + view.words().shortDay(before), at.apply(before)),
      now,
      new Button(view.words().shortDay(after) + " ›", at.apply(after))
    };
  }

  static Button[] around(LocalDate day, Function<LocalDate, Action> at, Lines view) {
    return new Button[] {
      new Button("‹ " + view.words().weekday(before(day)), at.apply(before(day))),
      new Button(view.words().weekday(after(day)) + " ›", at.apply(after(day)))
    };
  }

  private static LocalDate before(LocalDate day) {
    LocalDate before = day.minusDays(1);
    return before.getDayOfWeek() == DayOfWeek.SUNDAY ? before.minusDays(1) : before;
  }

  private static LocalDate after(LocalDate day) {
    LocalDate after = day.plusDays(1);
    return after.getDayOfWeek() == DayOfWeek.SUNDAY ? after.plusDays(1) : after;
  }

  static Screen turn(Screen screen, int page, int last, Function<Integer, Action> at) {
    return last == 0
        ? screen
        : screen.row(
            new Button("‹", at.apply(Math.max(0, page - 1))),
            new Button(page + 1 + "/" + (last + 1), new StartAction.Nothing()),
            new Button("›", at.apply(Math.min(last, page + 1))));
  }

  private static Screen back(Screen screen, LocalDate day, Lines view) {
    return screen.row(
        Ways.back(view.words(), new TimetableAction.OpenChanges(day)), Ways.menu(view.words()));
  }
}
