package ru.zvonok.bot.termmark;

import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.action.TermAction;
import ru.zvonok.bot.dialog.MenuPart;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.termmark.TermPages;

/** Term marks on a teacher's menu while a term ends. */
@Component
class TermMenu implements MenuPart {

  private static final int DAYS_BEFORE = 10;
  private static final int DAYS_AFTER = 14;

  private final TermPages pages;

  TermMenu(TermPages pages) {
    this.pages = pages;
  }

  @Override
  public int order() {
    return 115;
  }

  @Override
  public List<Button> buttons(Visit visit) {
    Actor actor = visit.actor();
    return actor != null && actor.is(Role.TEACHER) && ending(actor, visit)
        ? List.of(
            new Button(visit.words().say("termmark.title"), new TermAction.MyTermPages(null, 0)))
        : List.of();
  }

  private boolean ending(Actor actor, Visit visit) {
    return !pages
        .ending(
            actor.schoolId(),
            visit.today().minusDays(DAYS_AFTER),
            visit.today().plusDays(DAYS_BEFORE),
            actor.personId(),
            visit.today())
        .isEmpty();
  }
}
