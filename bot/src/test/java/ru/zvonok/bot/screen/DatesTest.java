package ru.zvonok.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, times, numbers and plural forms as each language writes them. */
class DatesTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | 2025-11-24 | пн, 24 ноября     | 24.11  | пн, 24.11   | 24.11.2025",
        "ru | 2025-09-01 | пн, 1 сентября    | 01.09  | пн, 01.09   | 01.09.2025",
        "ru | 2026-05-03 | вс, 3 мая         | 03.05  | вс, 03.05   | 03.05.2026",
        "en | 2025-11-24 | Mon 24 November   | 24 Nov | Mon 24 Nov  | 24 Nov 2025",
        "en | 2025-09-01 | Mon 1 September   | 1 Sept | Mon 1 Sept  | 1 Sept 2025",
        "en | 2026-05-03 | Sun 3 May         | 3 May  | Sun 3 May   | 3 May 2026"
      })
  void days(
      String language, LocalDate day, String full, String brief, String weekday, String date) {
    Words words = Words.of(language);
    assertThat(words.day(day)).isEqualTo(full);
    assertThat(words.shortDay(day)).isEqualTo(brief);
    assertThat(words.weekday(day)).isEqualTo(weekday);
    assertThat(words.date(day)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({"ru, 05:30, 08:30", "en, 05:30, 08:30", "ru, 15:05, 18:05", "en, 15:05, 18:05"})
  void times(String language, String utc, String shown) {
    Instant instant = Instant.parse("2025-11-24T" + utc + ":00Z");
    assertThat(Words.of(language).time(instant, MOSCOW)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | 1   | вес 1",
        "ru | 1.5 | вес 1,5",
        "ru | 2.0 | вес 2",
        "en | 1.5 | weight 1.5",
        "en | 3   | weight 3"
      })
  void numbers(String language, BigDecimal weight, String said) {
    assertThat(Words.of(language).say("teacher.marks.weight", weight)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | 1  | опоздание на 1 минуту",
        "ru | 3  | опоздание на 3 минуты",
        "ru | 5  | опоздание на 5 минут",
        "ru | 11 | опоздание на 11 минут",
        "ru | 21 | опоздание на 21 минуту",
        "en | 1  | late by 1 minute",
        "en | 21 | late by 21 minutes"
      })
  void countedThings(String language, int minutes, String said) {
    assertThat(Words.of(language).say("family.attendance.LATE.minutes", minutes)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | 2  | 2-й",
        "en | 1  | 1st",
        "en | 2  | 2nd",
        "en | 3  | 3rd",
        "en | 4  | 4th",
        "en | 11 | 11th"
      })
  void ordinals(String language, int number, String said) {
    assertThat(Words.of(language).say("family.lesson.nth", number)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ru | 1  | Отметка: x",
        "ru | 2  | Отметки: x",
        "ru | 21 | Отметки: x",
        "en | 1  | Mark: x",
        "en | 2  | Marks: x"
      })
  void oneMarkOrSeveral(String language, int count, String said) {
    assertThat(Words.of(language).say("family.day.marks", count, "x")).isEqualTo(said);
  }
}
