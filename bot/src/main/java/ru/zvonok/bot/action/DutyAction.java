package ru.zvonok.bot.action;

import org.jspecify.annotations.Nullable;
import ru.zvonok.core.duty.Board;

/** Duties, whosever they are, and the office's board of them. */
public sealed interface DutyAction extends Action {

  @Tag("dm")
  record MyDuties(int page) implements DutyAction {}

  /** «Через час», under a reminder. */
  @Tag("dl")
  record RemindLater() implements DutyAction {}

  /** «Сегодня хватит», under a reminder. */
  @Tag("de")
  record EnoughForToday() implements DutyAction {}

  @Tag("bo")
  record OpenBoard(Span span, Board.By by, int page) implements DutyAction {}

  /**
   * What a teacher owes, as older boards ask for it.
   *
   * @param span of the board that leads here
   */
  @Tag("bt")
  record OpenOwner(long teacherId, Span span) implements DutyAction {}

  /**
   * What a row of the board misses.
   *
   * @param id of the teacher, class or subject; null: of the lessons that nobody was given
   * @param span of the board that leads here
   */
  @Tag("br")
  record OpenRow(Board.By by, @Nullable Long id, Span span, int page) implements DutyAction {}

  /** The board as a picture. */
  @Tag("bp")
  record BoardPicture(Span span, Board.By by) implements DutyAction {}

  /** The board as a spreadsheet. */
  @Tag("bx")
  record BoardSheet(Span span, Board.By by) implements DutyAction {}

  /**
   * «Напомнить».
   *
   * @param teacherId null: everyone who owes something
   */
  @Tag("bn")
  record Nudge(@Nullable Long teacherId) implements DutyAction {}
}
