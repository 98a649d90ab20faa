package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChanges.Was;
import ru.zvonok.core.planning.Slot;

/** One lesson: how it stands, and what can be changed or taken back. */
final class LessonScreens {

  private LessonScreens() {}

  static Screen of(Line line, Lines view) {
    Slot slot = line.slot();
    String state = view.state(line);
    Screen screen =
        Screen.of(
            "<b>%s</b>\n%s\n%s%s"
                .formatted(
                    view.what(slot),
                    view.say(
                        "lesson.when",
                        view.words().day(slot.day()),
                        slot.number(),
                        view.times(slot)),
                    view.say("lesson.teacher", view.teacher(slot)),
                    state.isEmpty() ? "" : "\n\n" + view.say("lesson.state", state)));
    return screen
        .columns(line.cancelled() ? ofCancelled(line, view) : ofStanding(line, view))
        .row(Ways.back(view.words(), back(line)), Ways.menu(view.words()));
  }

  /** To the class's day: the next change is mostly there too. */
  static Action back(Line line) {
    Long classId = line.classId();
    return classId == null
        ? new TimetableAction.OpenChanges(line.slot().day())
        : new TimetableAction.ClassChanges(classId, line.slot().day());
  }

  private static List<Button> ofCancelled(Line line, Lines view) {
    return List.of(
        line.dayOff()
            ? new Button(view.say("days"), new SpecialDayAction.PickScope(line.slot().day()))
            : new Button(
                view.say("restore"),
                new TimetableAction.RestoreLesson(line.slot().lessonId(), null)));
  }

  private static List<Button> ofStanding(Line line, Lines view) {
    Slot slot = line.slot();
    long id = slot.lessonId();
    List<Button> buttons = new ArrayList<>(takeBack(line, view));
    buttons.add(new Button(view.say("substitute"), new TimetableAction.PickSubstitute(id, 0)));
    buttons.add(new Button(view.say("subject"), new TimetableAction.PickSubject(id, 0)));
    buttons.add(new Button(view.say("move"), new TimetableAction.PickPlace(id, slot.day())));
    buttons.add(new Button(view.say("swap"), new TimetableAction.PickSwap(id, slot.day())));
    buttons.add(new Button(view.say("cancel"), new TimetableAction.CancelLesson(id, null)));
    return buttons;
  }

  private static List<Button> takeBack(Line line, Lines view) {
    Slot slot = line.slot();
    Long from = line.movedFromId();
    Was subject = line.plannedSubject();
    Was teacher = line.plannedTeacher();
    if (from != null) {
      return List.of(
          new Button(view.say("restore.place"), new TimetableAction.RestoreLesson(from, null)));
    }
    Long whose = teacher == null ? slot.teacherId() : Long.valueOf(teacher.id());
    if (subject != null && whose != null) {
      return List.of(
          new Button(
              Labels.cut(view.say("restore.subject", subject.name()), Labels.ROW),
              new TimetableAction.OtherSubject(slot.lessonId(), subject.id(), whose, null)));
    }
    return teacher == null
        ? List.of()
        : List.of(
            new Button(
                Labels.cut(view.say("restore.teacher", teacher.name()), Labels.ROW),
                new TimetableAction.Substitute(slot.lessonId(), teacher.id(), null)));
  }

  /** Lessons at the same time, as a warning; empty: none. */
  static String clashes(List<Slot> clashes, Lines view) {
    if (clashes.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (Slot slot : clashes) {
      lines.add(
          view.say(
              "clash.line",
              slot.number(),
              escape(slot.group() + " " + slot.subject()),
              view.teacher(slot)));
    }
    return "\n\n⚠ " + view.say("clash") + "\n" + String.join("\n", lines);
  }
}
