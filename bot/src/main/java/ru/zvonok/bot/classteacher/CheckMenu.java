package ru.zvonok.bot.classteacher;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.CheckAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Permissions;

/** «Проверка 7А» for the class teacher, and a way to every class's for the office. */
@Component
class CheckMenu implements MenuPart {

  private final OwnClasses classes;

  CheckMenu(OwnClasses classes) {
    this.classes = classes;
  }

  @Override
  public int order() {
    return 495;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    Actor actor = visit.actor();
    if (actor == null) {
      return List.of();
    }
    Stream<Button> own =
        classes.of(actor, visit.today()).stream().map(one -> own(one, visit.words()));
    Stream<Button> all =
        Permissions.SEE_COMPLETENESS.allow(actor, Permissions.Tie.NONE)
            ? Stream.of(all(visit.words()))
            : Stream.of();
    return Stream.concat(own, all).toList();
  }

  static Button all(Words words) {
    return new Button(words.say("classteacher.check"), new CheckAction.Checks());
  }

  /** Without a count: the whole check is too long a look for a menu. */
  private static Button own(OwnClass one, Words words) {
    return new Button(
        words.say("classteacher.check.own", one.name()), new CheckAction.CheckClass(one.id()));
  }
}
