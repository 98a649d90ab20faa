package ru.zvonok.core.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import ru.zvonok.core.school.Calendar;
import ru.zvonok.core.school.DayPlan;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SpecialDay;

/**
 * Days as SQL gets them from the school's calendar: those that lie in a school year, and what each
 * is for each class.
 */
record OpenDays(List<LocalDate> inYear, List<Of> all) {

  /** What a day is for one class. */
  record Of(LocalDate day, long classId, DayPlan plan) {

    private @Nullable Long special() {
      return plan.special() == null ? null : plan.special().id();
    }

    private boolean closed() {
      return plan.special() != null && plan.special().word() instanceof SpecialDay.Word.Off;
    }
  }

  /**
   * What {@link #into} fills: {@code open_day} has a row for each class that has school, and {@code
   * off_day} for each whose day the office took off.
   */
  static final String OPEN_DAY =
      """
      open_day (day, class_id, weekday, odd, special_id) as (
        select * from unnest(cast(:openDays as date[]), cast(:openClasses as bigint[]),
          cast(:openWeekdays as int[]), cast(:openOdd as boolean[]),
          cast(:openSpecials as bigint[]))),
      off_day (day, class_id) as (
        select * from unnest(cast(:offDays as date[]), cast(:offClasses as bigint[])))
      """;

  /**
   * @param classes of each calendar's year, by its id
   */
  static OpenDays of(
      List<Calendar> calendars,
      Map<Long, List<SchoolClass>> classes,
      LocalDate from,
      LocalDate to) {
    List<LocalDate> inYear =
        from.isAfter(to)
            ? List.of()
            : from.datesUntil(to.plusDays(1))
                .filter(day -> calendars.stream().anyMatch(one -> one.year().holds(day)))
                .toList();
    return new OpenDays(
        inYear,
        calendars.stream()
            .flatMap(
                calendar ->
                    inYear.stream()
                        .filter(calendar.year()::holds)
                        .flatMap(
                            day ->
                                classes.getOrDefault(calendar.year().id(), List.of()).stream()
                                    .map(
                                        one ->
                                            new Of(
                                                day,
                                                one.id(),
                                                calendar.plan(day, one.grade(), one.id())))))
            .toList());
  }

  StatementSpec into(StatementSpec statement) {
    List<Of> open = all.stream().filter(one -> one.plan().schoolDay()).toList();
    List<Of> off = all.stream().filter(Of::closed).toList();
    return statement
        .param("days", inYear.stream().map(LocalDate::toString).toArray(String[]::new))
        .param("openDays", days(open))
        .param("openClasses", array(open, Of::classId, Long[]::new))
        .param("openWeekdays", array(open, one -> one.plan().weekday().getValue(), Integer[]::new))
        .param("openOdd", array(open, one -> one.plan().oddWeek(), Boolean[]::new))
        .param("openSpecials", array(open, Of::special, Long[]::new))
        .param("offDays", days(off))
        .param("offClasses", array(off, Of::classId, Long[]::new));
  }

  private static String[] days(List<Of> of) {
    return array(of, one -> one.day().toString(), String[]::new);
  }

  private static <T> T[] array(
      List<Of> of, Function<Of, ? extends @Nullable T> value, IntFunction<T[]> array) {
    return of.stream().map(value).toArray(array);
  }
}
