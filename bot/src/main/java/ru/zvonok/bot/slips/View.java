package ru.zvonok.bot.slips;

import java.time.Instant;
import java.time.ZoneId;
import ru.zvonok.bot.screen.Words;

/** In which words and at whose clock a screen is shown. */
record View(Words words, ZoneId zone) {

  String say(String key, Object... arguments) {
    return words.say("slips." + key, arguments);
  }

  String moment(Instant instant) {
    return SlipPaper.moment(instant, zone, words);
  }
}
