package ru.zvonok.bot.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Words;

/** What a diary's page is seen through: the language, the school's zone and its date now. */
record Lens(Words words, ZoneId zone, LocalDate today) {

  static Lens of(Visit visit) {
    return new Lens(visit.words(), visit.school().zone(), visit.today());
  }

  String say(String key, Object... arguments) {
    return words.say("family." + key, arguments);
  }

  /** «08:30». */
  String time(Instant instant) {
    return words.time(instant, zone);
  }

  /** «вт, 24 ноября». */
  String day(LocalDate day) {
    return words.day(day);
  }

  String shortDay(LocalDate day) {
    return words.shortDay(day);
  }
}
