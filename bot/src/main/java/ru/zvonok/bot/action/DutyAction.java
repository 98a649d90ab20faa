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
   * What a teacher owes.
   *
   * @param span of the board that leads here
   */
  @Tag("bt")
  record OpenOwner(long teacherId, Span span) implements DutyAction {}

  /**
   * «Напомнить».
   *
   * @param teacherId null: everyone who owes something
   */
  @Tag("bn")
  record Nudge(@Nullable Long teacherId) implements DutyAction {}
}
