package ru.zvonok.bot.dialog;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.access.Visitors;
import ru.zvonok.core.access.Wearable;
import ru.zvonok.core.school.School;

/** Who is in a chat now: looked up anew at every update, so that no right outlives its ground. */
@Component
class Visits {

  private final Visitors visitors;
  private final Clock clock;

  Visits(Visitors visitors, Clock clock) {
    this.visitors = visitors;
    this.clock = clock;
  }

  Visit of(School school, Chat chat, Incoming.From from, Via via, @Nullable Integer messageId) {
    List<Wearable> hats = visitors.hatsAt(school.id(), from.address());
    Actor actor = chat.worn(hats).map(hat -> visitors.actor(school.id(), hat, via)).orElse(null);
    String language = chat.speaking(from.languageCode()).language();
    Asked asked = chat.asked();
    return new Visit(
        school,
        from.address(),
        Words.of(language == null ? "ru" : language),
        actor,
        hats,
        asked == null ? null : asked.awaiting(),
        messageId,
        school.dayOf(clock.instant()));
  }
}
