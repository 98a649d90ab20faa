package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChoices.Load;
import ru.zvonok.core.planning.PlanChoices.Number;
import ru.zvonok.core.planning.Slot;
import ru.zvonok.core.planning.Substitutes.Candidate;

/** What to change a lesson to: a teacher, a subject, a place. */
final class PickScreens {

  private static final int PAGE = 16;
  private static final int NUMBERS_A_ROW = 3;

  private PickScreens() {}

  static Screen substitutes(Line line, List<Candidate> all, int wanted, Lines view) {
    long lesson = line.slot().lessonId();
    String text =
        "<b>%s</b>\n%s\n\n%s"
            .formatted(
                view.say("substitute"),
                view.place(line.slot()),
                view.say(all.isEmpty() ? "substitute.nobody" : "substitute.who"));
    Screen screen =
        page(
            Screen.of(text),
            all.stream()
                .map(
                    one ->
                        new Button(
                            candidate(one),
                            new TimetableAction.Substitute(lesson, one.personId(), null)))
                .toList(),
            wanted,
            to -> new TimetableAction.PickSubstitute(lesson, to));
    return back(screen, lesson, view);
  }

  /** «★ Зимина О. Р. · 3»: of the subject and free, with three lessons that day. */
  static String candidate(Candidate one) {
    String sign = one.busy() ? "⚠ " : one.sameSubject() ? "★ " : "";
    String end = " · " + one.lessons();
    return sign
        + Labels.cut(one.name().initials(), Labels.COLUMN - sign.length() - end.length())
        + end;
  }

  static Screen subjects(Line line, List<Load> all, int wanted, Lines view) {
    long lesson = line.slot().lessonId();
    String text =
        "<b>%s</b>\n%s\n\n%s"
            .formatted(
                view.say("subject"),
                view.place(line.slot()),
                view.say(all.isEmpty() ? "subject.none" : "subject.which"));
    Screen screen =
        page(
            Screen.of(text),
            all.stream()
                .map(
                    load ->
                        new Button(
                            load(load),
                            new TimetableAction.OtherSubject(
                                lesson, load.subjectId(), load.teacherId(), null)))
                .distinct()
                .toList(),
            wanted,
            to -> new TimetableAction.PickSubject(lesson, to));
    return back(screen, lesson, view);
  }

  static Screen loads(TimetableAction.PickLoad at, String className, List<Load> all, Lines view) {
    Screen screen =
        Screen.of(
            ChangesScreens.head(view.say("add"), at.day(), view)
                + "\n\n"
                + view.say(all.isEmpty() ? "subject.none" : "add.what", escape(className)));
    for (Load load : all.stream().limit(40).toList()) {
      screen =
          screen.row(
              new Button(
                  Labels.cut(load.group() + " " + load.subject(), 22)
                      + " · "
                      + Labels.cut(load.teacher().family(), 12),
                  new TimetableAction.PickNumber(
                      at.classId(), at.day(), load.groupId(), load.subjectId(), load.teacherId())));
    }
    return screen.row(
        Ways.back(view.words(), new TimetableAction.ClassChanges(at.classId(), at.day())),
        Ways.menu(view.words()));
  }

  static Screen numbers(
      TimetableAction.PickNumber at, Load load, List<Number> numbers, Lines view) {
    String text =
        ChangesScreens.head(view.say("add"), at.day(), view)
            + "\n"
            + view.say(
                "add.load",
                escape(load.group() + " " + load.subject()),
                escape(load.teacher().initials()))
            + "\n\n"
            + view.say("number");
    return numbers(
            Screen.of(text),
            numbers,
            number ->
                new TimetableAction.AddLesson(
                    at.groupId(), at.subjectId(), at.teacherId(), at.day(), number, null))
        .row(
            Ways.back(view.words(), new TimetableAction.PickLoad(at.classId(), at.day(), 0)),
            Ways.menu(view.words()));
  }

  static Screen places(Line line, LocalDate day, List<Number> numbers, Lines view) {
    long lesson = line.slot().lessonId();
    String text =
        "<b>%s</b>\n%s\n\n%s\n%s"
            .formatted(
                view.say("move"),
                view.place(line.slot()),
                view.say("move.day", view.words().day(day)),
                view.say("number"));
    Slot slot = line.slot();
    Screen screen =
        numbers(
            Screen.of(text),
            numbers.stream()
                .filter(one -> !slot.day().equals(day) || one.number() != slot.number())
                .toList(),
            number -> new TimetableAction.MoveLesson(lesson, day, number, null));
    return back(
        screen.row(
            ChangesScreens.around(day, to -> new TimetableAction.PickPlace(lesson, to), view)),
        lesson,
        view);
  }

  static Screen swaps(Line line, LocalDate day, List<Line> others, Lines view) {
    long lesson = line.slot().lessonId();
    List<Line> standing = others.stream().filter(one -> !one.cancelled()).toList();
    Screen screen =
        Screen.of(
            "<b>%s</b>\n%s\n\n%s"
                .formatted(
                    view.say("swap"),
                    view.place(line.slot()),
                    view.say(
                        standing.isEmpty() ? "swap.none" : "swap.with", view.words().day(day))));
    for (Line other : standing) {
      screen =
          screen.row(
              new Button(
                  view.label(other),
                  new TimetableAction.SwapLessons(lesson, other.slot().lessonId(), null)));
    }
    return back(
        screen.row(
            ChangesScreens.around(day, to -> new TimetableAction.PickSwap(lesson, to), view)),
        lesson,
        view);
  }

  private static Screen numbers(Screen screen, List<Number> numbers, IntFunction<Action> put) {
    List<Button> buttons = new ArrayList<>();
    for (Number one : numbers) {
      buttons.add(new Button(one.number() + (one.free() ? "" : " ⚠"), put.apply(one.number())));
    }
    Screen all = screen;
    for (int i = 0; i < buttons.size(); i += NUMBERS_A_ROW) {
      all =
          all.row(
              buttons
                  .subList(i, Math.min(i + NUMBERS_A_ROW, buttons.size()))
                  .toArray(Button[]::new));
    }
    return all;
  }

  private static String load(Load load) {
    return Labels.cut(load.subject(), 10) + " " + Labels.cut(load.teacher().family(), 10);
  }

  private static Screen page(
      Screen screen, List<Button> all, int wanted, IntFunction<Action> turn) {
    int last = Math.max(0, (all.size() - 1) / PAGE);
    int page = Math.clamp(wanted, 0, last);
    return ChangesScreens.turn(
        screen.columns(all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE))),
        page,
        last,
        turn::apply);
  }

  private static Screen back(Screen screen, long lesson, Lines view) {
    return screen.row(
        Ways.back(view.words(), new TimetableAction.OpenSlot(lesson)), Ways.menu(view.words()));
  }
}
