package ru.zvonok.bot.timetable;

import static ru.zvonok.bot.screen.Html.escape;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.TimetableAction;
import ru.zvonok.bot.action.Why;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.Substitutes.Candidate;

/** «Учителя нет»: why, and then who holds each of the day's lessons. */
final class StandInScreens {

  private static final int PAGE = 12;

  private StandInScreens() {}

  static Screen why(long absent, LocalDate day, List<Line> lines, Line first, Lines view) {
    String lessons =
        lines.stream()
            .filter(line -> StandIns.open(line, absent))
            .map(line -> "● %d · %s".formatted(line.slot().number(), view.what(line.slot())))
            .collect(Collectors.joining("\n"));
    return Screen.of(
            ChangesScreens.head(view.teacher(first.slot()), day, view)
                + "\n\n"
                + lessons
                + "\n\n"
                + view.say("absent.why"))
        .columns(
            List.of(Why.ILLNESS, Why.AWAY, Why.EVENT, Why.BUILDING).stream()
                .map(
                    why ->
                        new Button(
                            view.say("why." + why),
                            (Action)
                                new TimetableAction.StandIn(
                                    absent, first.slot().lessonId(), why, 0)))
                .toList())
        .row(
            Ways.back(view.words(), new TimetableAction.TeacherChanges(absent, day)),
            Ways.menu(view.words()));
  }

  static Screen who(
      TimetableAction.StandIn at, String absent, Line line, List<Candidate> all, Lines view) {
    long lesson = line.slot().lessonId();
    int last = Math.max(0, (all.size() - 1) / PAGE);
    int page = Math.clamp(at.page(), 0, last);
    Screen screen =
        Screen.of(
                "<b>%s</b>\n%s\n%s\n\n%s"
                    .formatted(
                        escape(absent),
                        view.place(line.slot()),
                        view.times(line.slot()),
                        view.say(all.isEmpty() ? "substitute.nobody" : "substitute.who")))
            .columns(
                all.subList(page * PAGE, Math.min(all.size(), (page + 1) * PAGE)).stream()
                    .map(one -> new Button(PickScreens.candidate(one), by(at, lesson, one)))
                    .toList());
    return ChangesScreens.turn(
            screen,
            page,
            last,
            to -> new TimetableAction.StandIn(at.teacherId(), lesson, at.why(), to))
        .row(
            new Button(
                view.say("cancel"),
                new TimetableAction.StandInCancel(at.teacherId(), lesson, at.why())),
            new Button(
                view.say("absent.skip"),
                new TimetableAction.StandInSkip(at.teacherId(), lesson, at.why())))
        .row(
            Ways.back(
                view.words(),
                new TimetableAction.TeacherChanges(at.teacherId(), line.slot().day())),
            Ways.menu(view.words()));
  }

  /** Who is busy then is asked about first. */
  private static Action by(TimetableAction.StandIn at, long lesson, Candidate one) {
    return one.busy()
        ? new TimetableAction.Substitute(lesson, one.personId(), null)
        : new TimetableAction.StandInBy(at.teacherId(), lesson, one.personId(), at.why());
  }
}
