package ru.zvonok.bot.office;

import java.util.List;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.IssuedCode;
import ru.zvonok.core.access.PeopleDesk;

/**
 * The desk's screens for whoever shows people that aren't the school's: the very ones that the
 * office sees.
 */
public final class DeskLook {

  private DeskLook() {}

  public static Screen ask(Visit visit) {
    return DeskScreens.ask(visit.words());
  }

  public static Screen found(List<PeopleDesk.Entry> people, String asked, Visit visit) {
    return DeskScreens.found(people, asked, visit.words());
  }

  public static Screen card(PeopleDesk.Card card, Visit visit) {
    return DeskScreens.card(card, visit.school().zone(), visit.words());
  }

  public static Screen code(PeopleDesk.Entry person, IssuedCode code, String botName, Visit visit) {
    return DeskScreens.code(person, code, botName, visit.school().zone(), visit.words());
  }

  public static Screen sure(PeopleDesk.Card card, Visit visit) {
    return DeskScreens.sure(card, visit.words());
  }

  public static Screen unlinked(PeopleDesk.Entry person, int ended, Visit visit) {
    return DeskScreens.unlinked(person, ended, visit.words());
  }
}
