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
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.completeness.ClassCheck;
import ru.zvonok.core.completeness.ClassChecks;

/** «Проверка 7А · 3» for the class teacher, and a way to every class's for the office. */
@Component
class CheckMenu implements MenuPart {

  private final ClassChecks checks;
  private final OwnClasses classes;

  CheckMenu(ClassChecks checks, OwnClasses classes) {
    this.checks = checks;
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
        classes.of(actor, visit.today()).stream().map(one -> own(one, actor, visit.words()));
    Stream<Button> all =
        Permissions.SEE_COMPLETENESS.allow(actor, Permissions.Tie.NONE)
            ? Stream.of(all(visit.words()))
            : Stream.of();
    return Stream.concat(own, all).toList();
  }

  static Button all(Words words) {
    return new Button(words.say("classteacher.check"), new CheckAction.Checks());
  }

  private Button own(OwnClass one, Actor actor, Words words) {
    int found =
        switch (checks.check(actor, one.id())) {
          case Outcome.Done<ClassCheck>(ClassCheck check) -> check.count();
          case Outcome.Refused<ClassCheck>(Refusal _) -> 0;
        };
    return new Button(
        words.say("classteacher.check.own", one.name()) + (found == 0 ? " ✓" : " · " + found),
        new CheckAction.CheckClass(one.id()));
  }
}
