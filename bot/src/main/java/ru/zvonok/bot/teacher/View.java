package ru.zvonok.bot.teacher;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.screen.Words;

/** In which words, zone and moment a screen is drawn. */
public record View(Words words, ZoneId zone, LocalDate today, Instant now) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

  public static View of(Visit visit, Clock clock) {
    return new View(visit.words(), visit.school().zone(), visit.today(), clock.instant());
  }

  /** Words of the teacher's own bundle. */
  String say(String key, Object... arguments) {
    return words.say("teacher." + key, arguments);
  }

  /** «8:30». */
  String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  /** «14.10 9:05» / "14 Oct 9:05". */
  String moment(Instant instant) {
    return words.shortDay(instant.atZone(zone).toLocalDate()) + " " + time(instant);
  }

  /** «пн, 20.10» / "Mon 20 Oct". */
  String weekday(LocalDate day) {
    return words.weekday(day);
  }

  boolean past(Instant instant) {
    return !now.isBefore(instant);
  }
}
