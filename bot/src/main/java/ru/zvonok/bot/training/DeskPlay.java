package ru.zvonok.bot.training;

import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.OfficeAction;
import ru.zvonok.bot.office.DeskLook;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.access.PeopleDesk.Entry;

/**
 * The office's desk with made-up people behind it.
 *
 * @param words what was searched for last
 * @param person whose card is open
 * @param coded a code was given out
 * @param linked the person's chat is linked
 */
record DeskPlay(Spot spot, String words, long person, boolean coded, boolean linked)
    implements Play {

  static final DeskPlay FRESH = new DeskPlay(Spot.ASK, "", 0, false, true);

  enum Spot {
    ASK,
    FOUND,
    CARD,
    CODE,
    SURE,
    UNLINKED
  }

  boolean foundSomebody() {
    return spot == Spot.FOUND && !MadeUpPeople.find(words).isEmpty() || person > 0;
  }

  @Override
  public Screen screen(Scene scene) {
    Entry entry = MadeUpPeople.of(person);
    return switch (spot) {
      case ASK -> DeskLook.ask(scene.visit());
      case FOUND -> DeskLook.found(MadeUpPeople.find(words), words, scene.visit());
      case CARD -> DeskLook.card(MadeUpPeople.card(entry, linked, scene), scene.visit());
      case CODE -> DeskLook.code(entry, MadeUpPeople.code(entry, scene), "example", scene.visit());
      case SURE -> DeskLook.sure(MadeUpPeople.card(entry, linked, scene), scene.visit());
      case UNLINKED -> DeskLook.unlinked(entry, 1, scene.visit());
    };
  }

  @Override
  public Play tapped(Action wish, Scene scene) {
    return switch (wish) {
      case OfficeAction.FindPerson _ -> at(Spot.ASK);
      case OfficeAction.OpenPerson it ->
          new DeskPlay(Spot.CARD, words, it.personId(), coded, linked);
      case OfficeAction.IssueCode _ -> new DeskPlay(Spot.CODE, words, person, true, linked);
      case OfficeAction.UnlinkPerson _ -> at(Spot.SURE);
      case OfficeAction.UnlinkPersonForSure _ ->
          new DeskPlay(Spot.UNLINKED, words, person, coded, false);
      default -> this;
    };
  }

  @Override
  public Play said(String typed, Scene scene) {
    return new DeskPlay(Spot.FOUND, typed.strip(), person, coded, linked);
  }

  private DeskPlay at(Spot there) {
    return new DeskPlay(there, words, person, coded, linked);
  }
}
