package ru.zvonok.bot.training;

import java.time.LocalDate;
import ru.zvonok.bot.dialog.Visit;
import ru.zvonok.bot.teacher.View;

/** For whom the made-up screens are drawn: whose chat, in which words, at what moment. */
record Scene(Visit visit, View view) {

  LocalDate today() {
    return visit.today();
  }

  String say(String key, Object... arguments) {
    return visit.words().say("training." + key, arguments);
  }
}
