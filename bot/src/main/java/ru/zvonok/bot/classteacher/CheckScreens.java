package ru.zvonok.bot.classteacher;

import java.util.List;
import java.util.stream.Stream;
import ru.zvonok.bot.action.CheckAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.completeness.ClassCheck;
import ru.zvonok.core.school.SchoolClass;

/** A class's check at a glance: a line a finding, with how many there are. */
final class CheckScreens {

  private CheckScreens() {}

  /**
   * @param more there are other classes to choose from
   */
  static Screen check(ClassCheck check, boolean more, Words words) {
    String head =
        "<b>"
            + words.say("classteacher.check.of", Html.escape(check.className()))
            + "</b>\n\n"
            + words.say(
                check.count() == 0 ? "classteacher.check.none" : "classteacher.check.found",
                check.count());
    Screen screen = Screen.of(head);
    for (var one : check.found().entrySet()) {
      screen =
          screen.row(
              new Button(
                  words.say("classteacher.finding." + one.getKey()) + " · " + one.getValue().size(),
                  new CheckAction.OpenFinding(check.classId(), one.getKey(), 0)));
    }
    Stream<Button> ways =
        more
            ? Stream.of(Ways.back(words, new CheckAction.Checks()), Ways.menu(words))
            : Stream.of(Ways.menu(words));
    return screen.row(ways.toArray(Button[]::new));
  }

  static Screen choose(List<SchoolClass> classes, Words words) {
    List<Button> buttons =
        classes.stream()
            .map(one -> new Button(one.name(), new CheckAction.CheckClass(one.id())))
            .toList();
    Screen screen = Screen.of(words.say("classteacher.check.which"));
    for (int at = 0; at < buttons.size(); at += 4) {
      screen =
          screen.row(buttons.subList(at, Math.min(buttons.size(), at + 4)).toArray(Button[]::new));
    }
    return screen.row(Ways.menu(words));
  }
}
