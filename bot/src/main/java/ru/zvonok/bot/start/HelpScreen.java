package ru.zvonok.bot.start;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Role;

/** «Помощь» (3.1): what one can do here under this hat, the commands, and whom to ask. */
final class HelpScreen {

  private HelpScreen() {}

  static Screen of(Visit visit) {
    Words words = visit.words();
    Actor actor = visit.actor();
    List<String> blocks = new ArrayList<>();
    if (actor == null) {
      blocks.add(words.say("start.help.stranger"));
    } else {
      blocks.add(
          actor.roles().stream()
              .sorted()
              .map(role -> words.say("start.help." + role.name()))
              .collect(joining("\n")));
    }
    blocks.add(commands(visit));
    if (actor == null || !actor.is(Role.TECHNICIAN)) {
      boolean staff = actor != null && actor.hat() == Hat.STAFF;
      blocks.add(words.say(staff ? "start.help.askTechnician" : "start.help.askSchool"));
    }
    Screen screen =
        Screen.of("<b>" + words.say("start.help") + "</b>\n\n" + String.join("\n\n", blocks));
    if (actor != null) {
      screen = screen.row(DoorScreens.training(words));
    }
    if (!visit.hats().isEmpty()) {
      screen = screen.row(new Button(words.say("start.unlink.ask"), new StartAction.Unlink()));
    }
    return screen.row(DoorScreens.language(words), Ways.menu(words));
  }

  private static String commands(Visit visit) {
    return Command.of(visit.commands()).stream()
        .map(command -> "/" + command.word() + " — " + visit.words().say(command.key()))
        .collect(joining("\n"));
  }
}
