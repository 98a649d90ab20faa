package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** «Особые дни»: for the school; with a grade for that grade, with a class for that class. */
public sealed interface SpecialDayAction extends Action {

  @Tag("kda")
  record SpecialDays() implements SpecialDayAction {}

  /** Two weeks from that day on, to choose from. */
  @Tag("kdb")
  record PickDay(LocalDate from) implements SpecialDayAction {}

  @Tag("kdc")
  record PickScope(LocalDate day) implements SpecialDayAction {}

  @Tag("kdd")
  record OpenDay(@Nullable Long classId, LocalDate day, @Nullable Integer grade)
      implements SpecialDayAction {}

  /** Which bells, or which weekday's lessons. */
  @Tag("kde")
  record PickDetail(
      @Nullable Long classId, LocalDate day, @Nullable Integer grade, DayWord word)
      implements SpecialDayAction {}

  /**
   * @param detail of BELLS the schedule, of AS the weekday (1 Monday); null: of the others
   */
  @Tag("kdf")
  record SayDay(
      @Nullable Long classId,
      LocalDate day,
      @Nullable Integer grade,
      DayWord word,
      @Nullable Long detail,
      Sure sure)
      implements SpecialDayAction {}

  /** Bells of shorter lessons, made from the usual ones. */
  @Tag("kdg")
  record MakeBells(
      @Nullable Long classId, LocalDate day, @Nullable Integer grade, int minutes)
      implements SpecialDayAction {}
}
