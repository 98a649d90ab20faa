package ru.zvonok.bot.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** «Особые дни»: for the class, or else for the grade; both 0: for the whole school. */
public sealed interface SpecialDayAction extends Action {

  @Tag("k4")
  record SpecialDays() implements SpecialDayAction {}

  /** Two weeks from that day on, to choose from. */
  @Tag("k5")
  record PickDay(LocalDate from) implements SpecialDayAction {}

  @Tag("k6")
  record PickScope(LocalDate day) implements SpecialDayAction {}

  @Tag("k7")
  record OpenDay(long classId, LocalDate day, int grade) implements SpecialDayAction {}

  /** Which bells, or which weekday's lessons. */
  @Tag("k8")
  record PickDetail(long classId, LocalDate day, int grade, DayWord word)
      implements SpecialDayAction {}

  /**
   * @param detail of BELLS the schedule, of AS the weekday (1 Monday); null: of the others
   */
  @Tag("k9")
  record SayDay(
      long classId, LocalDate day, int grade, DayWord word, @Nullable Long detail, Sure sure)
      implements SpecialDayAction {}

  /** Bells of shorter lessons, made from the usual ones. */
  @Tag("k0")
  record MakeBells(long classId, LocalDate day, int grade, int minutes)
      implements SpecialDayAction {}
}
