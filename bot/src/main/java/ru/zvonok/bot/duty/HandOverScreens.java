package ru.zvonok.bot.duty;

import java.util.List;
import ru.zvonok.bot.action.DutyAction;
import ru.zvonok.bot.action.Span;
import ru.zvonok.bot.action.WorkAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.people.Teachers.Teacher;

/** Gives the marks of a written work to another teacher. */
final class HandOverScreens {

  private static final int PAGE = 40;

  private HandOverScreens() {}

  static Button button(Duty.WrittenWork work, long owner, Words words) {
    return new Button(
        Labels.cut(
            words.say(
                "duty.handOver",
                words.shortDay(work.lesson().day()),
                work.lesson().group(),
                work.kind()),
            Labels.ROW),
        new WorkAction.HandOverWork(work.workId(), owner, 0));
  }

  /** To whom? Everyone who teaches but whose duty it is now. */
  static Screen whom(
      WorkAction.HandOverWork at, Duty.WrittenWork work, List<Teacher> all, Words words) {
    List<Teacher> others = all.stream().filter(one -> one.id() != at.ownerId()).toList();
    int last = Math.max(0, (others.size() - 1) / PAGE);
    int page = Math.clamp(at.page(), 0, last);
    Screen screen =
        Screen.of(
                head(words)
                    + DutyLines.line(work, words)
                    + "\n\n"
                    + words.say(others.isEmpty() ? "duty.handOver.nobody" : "duty.handOver.whom"))
            .columns(
                others.subList(page * PAGE, Math.min(others.size(), (page + 1) * PAGE)).stream()
                    .map(
                        one ->
                            new Button(
                                one.name().initials(),
                                new WorkAction.HandOverTo(at.workId(), one.id())))
                    .toList());
    if (last > 0) {
      screen =
          DutyList.turn(
              screen, page, last, to -> new WorkAction.HandOverWork(at.workId(), at.ownerId(), to));
    }
    return screen.row(back(at.ownerId(), words), Ways.menu(words));
  }

  static Screen done(Teacher to, Words words) {
    return Screen.of(
            head(words) + "✓ " + words.say("duty.handOver.done", Html.escape(to.name().initials())))
        .row(
            Ways.back(words, new DutyAction.OpenBoard(Span.TERM, Board.By.TEACHER, 0)),
            Ways.menu(words));
  }

  private static String head(Words words) {
    return "<b>" + words.say("duty.handOver.title") + "</b>\n\n";
  }

  private static Button back(long owner, Words words) {
    return Ways.back(words, new DutyAction.OpenOwner(owner, Span.TERM));
  }
}
