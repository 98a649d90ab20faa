package ru.zvonok.core.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Russia's days off that fall on Monday to Friday. */
class DaysOffTest {

  @Test
  void of2025ByDecree1335() {
    assertThat(ofYear(2025))
        .containsExactlyElementsOf(
            days(
                2025,
                "01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13"
                    + " 11-03 11-04 12-31"));
  }

  @Test
  void of2026ByDecree1466() {
    assertThat(ofYear(2026))
        .containsExactlyElementsOf(
            days(
                2026,
                "01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12"
                    + " 11-04 12-31"));
  }

  @Test
  void withoutADecreeHolidaysOfAWeekendMoveToTheNextWorkingDay() {
    assertThat(ofYear(2027))
        .containsExactlyElementsOf(
            days(2027, "01-01 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-03 05-10 06-14 11-04"));
  }

  private static List<LocalDate> ofYear(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .filter(DaysOff::holds)
        .toList();
  }

  private static List<LocalDate> days(int year, String days) {
    return Stream.of(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();
  }
}
