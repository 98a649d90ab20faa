package ru.zvonok.bot.timetable;

import ru.zvonok.bot.action.DayWord;
import ru.zvonok.bot.action.SpecialDayAction;
import ru.zvonok.bot.action.SpecialDayAction.SayDay;
import ru.zvonok.bot.action.Sure;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.core.planning.DayFigures.Figures;

/** Before a day is announced: whom it touches; and after. */
final class SayScreens {

  private SayScreens() {}

  static Screen ask(SayDay wanted, String whose, DaySaying.Look look, Lines view) {
    Figures before = look.before();
    Figures after = look.after();
    Screen screen =
        Screen.of(
                "%s\n%s\n\n%s\n%s\n\n%s"
                    .formatted(
                        ChangesScreens.head(whose, wanted.day(), view),
                        DayWords.say(look.word(), view.words()),
                        view.say("touches", after.classes(), after.students()),
                        view.say(
                            "touches.lessons",
                            before.lessons(),
                            after.lessons(),
                            Math.max(before.teachers(), after.teachers())),
                        view.say("told")))
            .row(new Button(view.say("say.yes"), with(wanted, Sure.YES)));
    if (wanted.word() != DayWord.USUAL) {
      screen = screen.row(new Button(view.say("say.note"), with(wanted, Sure.NOTE)));
    }
    return back(screen, wanted, view);
  }

  static Screen askNote(SayDay wanted, Lines view) {
    return Screen.of(view.say("note.say"))
        .row(Ways.back(view.words(), with(wanted, Sure.ASK)), Ways.menu(view.words()));
  }

  static Screen done(SayDay wanted, String whose, DaySaying.Look look, Lines view) {
    Screen screen =
        Screen.of(
            view.say("done")
                + "\n\n"
                + ChangesScreens.head(whose, wanted.day(), view)
                + "\n"
                + DayWords.say(look.word(), view.words())
                + "\n\n"
                + view.say("told"));
    if (look.stood() == null && look.word() != null) {
      screen =
          screen.row(
              new Button(
                  view.say("back"),
                  new SayDay(
                      wanted.classId(),
                      wanted.day(),
                      wanted.grade(),
                      DayWord.USUAL,
                      null,
                      Sure.YES)));
    }
    return screen.row(
        new Button(view.say("days"), new SpecialDayAction.SpecialDays()), Ways.menu(view.words()));
  }

  private static Screen back(Screen screen, SayDay wanted, Lines view) {
    return screen.row(
        Ways.back(
            view.words(),
            new SpecialDayAction.OpenDay(wanted.classId(), wanted.day(), wanted.grade())),
        Ways.menu(view.words()));
  }

  private static SayDay with(SayDay wanted, Sure sure) {
    return new SayDay(
        wanted.classId(), wanted.day(), wanted.grade(), wanted.word(), wanted.detail(), sure);
  }
}
