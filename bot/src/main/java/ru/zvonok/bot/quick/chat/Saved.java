package ru.zvonok.bot.quick.chat;

import java.util.List;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Refusal;

/** What came of saving: each step is done or refused by itself. */
record Saved(List<Step> done, List<Refused> refused) {

  record Refused(Step step, Refusal why) {}

  List<String> refusedLines(Words words) {
    return refused.stream()
        .map(one -> new Telling(words).line(one.step()) + ": " + Refusals.say(one.why(), words))
        .toList();
  }
}
