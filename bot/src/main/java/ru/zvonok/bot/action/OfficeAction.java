package ru.zvonok.bot.action;

import ru.zvonok.core.access.Whom;

/** The office's phone: people, their codes and slips. */
public sealed interface OfficeAction extends Action {

  @Tag("of")
  record FindPerson() implements OfficeAction {}

  @Tag("op")
  record OpenPerson(long personId) implements OfficeAction {}

  @Tag("oc")
  record IssueCode(long personId) implements OfficeAction {}

  @Tag("ou")
  record UnlinkPerson(long personId) implements OfficeAction {}

  @Tag("oy")
  record UnlinkPersonForSure(long personId) implements OfficeAction {}

  /** Whom nothing reached lately. */
  @Tag("nd")
  record Undelivered(int page) implements OfficeAction {}

  @Tag("sr")
  record LinkRates(int page) implements OfficeAction {}

  @Tag("sc")
  record OpenClassLinks(long classId, int page) implements OfficeAction {}

  /** Slips that were handed out already would be cancelled: is that meant? */
  @Tag("sa")
  record AskSlips(long classId, Whom whom) implements OfficeAction {}

  /**
   * @param seen the class's newest code on the screen with the button; 0: none
   */
  @Tag("sp")
  record PrintSlips(long classId, Whom whom, long seen) implements OfficeAction {}
}
