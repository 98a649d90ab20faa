package ru.zvonok.bot.classteacher;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;

/** «Мой класс 7А» on the home menu, a button a class. */
@Component
class ClassMenu implements MenuPart {

  private final OwnClasses classes;

  ClassMenu(OwnClasses classes) {
    this.classes = classes;
  }

  @Override
  public int order() {
    return 110;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    Actor actor = visit.actor();
    return actor == null
        ? List.of()
        : classes.of(actor, visit.today()).stream()
            .map(one -> ClassScreens.button(one, null, visit.words()))
            .toList();
  }
}
