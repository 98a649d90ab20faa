package ru.zvonok.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a school is reminded, by its own clock. */
class MomentsTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 10, 14);
  private static final List<String> ZONES =
      List.of("Europe/Kaliningrad", "Europe/Moscow", "Asia/Yekaterinburg", "Asia/Kamchatka");

  @Test
  void eachMomentHasItsHoursInTheSchoolsOwnZone() {
    for (String zone : ZONES) {
      assertThat(at(zone, "7:59")).as(zone).containsExactly("AFTER_LESSONS", "LATER", "NUDGE");
      assertThat(at(zone, "8:00")).as(zone).contains("MORNING").doesNotContain("OFFICE");
      assertThat(at(zone, "9:00")).as(zone).contains("MORNING", "OFFICE", "DIRECTOR");
      assertThat(at(zone, "17:59")).as(zone).contains("AFTER_LESSONS").doesNotContain("EVENING");
      assertThat(at(zone, "18:00")).as(zone).contains("EVENING").doesNotContain("AFTER_LESSONS");
      assertThat(at(zone, "20:29")).as(zone).contains("EVENING").doesNotContain("LAST_CALL");
      assertThat(at(zone, "20:30")).as(zone).contains("LAST_CALL").doesNotContain("EVENING");
    }
  }

  @Test
  void nobodyIsRemindedAtNight() {
    for (String time : List.of("21:00", "23:59", "0:00", "6:59")) {
      assertThat(at("Europe/Moscow", time)).as(time).isEmpty();
      assertThat(moments("Europe/Moscow").awake(instant("Europe/Moscow", time))).isFalse();
    }
  }

  @Test
  void termMarksAreRemindedOfSevenThreeOneAndNoDaysBefore() {
    LocalDate lastDay = LocalDate.of(2025, 10, 24);
    List<LocalDate> reminded =
        LocalDate.of(2025, 10, 13)
            .datesUntil(LocalDate.of(2025, 10, 27))
            .filter(day -> Moments.termMarks(lastDay, day, day.minusDays(1)))
            .toList();
    assertThat(reminded).extracting(LocalDate::getDayOfMonth).containsExactly(17, 21, 23, 24);
  }

  @Test
  void aNumberThatFellOnADayOffCountsOnTheNextSchoolDay() {
    LocalDate lastDay = LocalDate.of(2025, 10, 27);
    LocalDate friday = LocalDate.of(2025, 10, 24);
    LocalDate monday = LocalDate.of(2025, 10, 27);
    assertThat(Moments.termMarks(lastDay, monday, friday)).isTrue();
    // Three days before is Friday itself; a week before was a Monday.
    assertThat(Moments.termMarks(lastDay, friday, friday.minusDays(1))).isTrue();
    assertThat(Moments.termMarks(lastDay, friday.minusDays(1), friday.minusDays(2))).isFalse();
  }

  @Test
  void theDirectorsWeekBeginsWithItsFirstSchoolDay() {
    LocalDate friday = TUESDAY.minusDays(4);
    assertThat(Moments.firstOfWeek(TUESDAY.minusDays(1), friday)).isTrue();
    assertThat(Moments.firstOfWeek(TUESDAY, friday)).as("Monday was a holiday").isTrue();
    assertThat(Moments.firstOfWeek(TUESDAY, TUESDAY.minusDays(1))).isFalse();
  }

  private static List<String> at(String zone, String time) {
    return Arrays.stream(ReminderKind.values())
        .filter(kind -> moments(zone).open(kind, TUESDAY, instant(zone, time)))
        .map(ReminderKind::name)
        .toList();
  }

  private static Moments moments(String zone) {
    return new Moments(ZoneId.of(zone));
  }

  private static Instant instant(String zone, String time) {
    LocalTime local = LocalTime.parse(time.length() == 4 ? "0" + time : time);
    return TUESDAY.atTime(local).atZone(ZoneId.of(zone)).toInstant();
  }
}
