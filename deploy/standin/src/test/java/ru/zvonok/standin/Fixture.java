package ru.zvonok.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import ru.zvonok.standin.world.User;
import tools.jackson.databind.JsonNode;

/** A stand-in with a settable clock, a bot that speaks by hand, and one person who has begun. */
abstract class Fixture {
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-14T06:00:00Z"));
  final StandIn telegram = StandIn.start(settings(StandInSettings.forTests().withClock(clock())));
  final BotOverHttp bot = new BotOverHttp(telegram.url(), StandInSettings.TOKEN);
  final User maria = User.of(501, "Мария", "Примерова");
  final Phone phone = telegram.phone(maria);

  StandInSettings settings(StandInSettings usual) {
    return usual;
  }

  private InstantSource clock() {
    return now::get;
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** Sends words as the bot; the whole answer. */
  JsonNode say(String text) {
    return bot.call("sendMessage", "{\"chat_id\":501,\"text\":\"%s\"}".formatted(text));
  }

  static String told(JsonNode answer) {
    return answer.path("error_code").intValue(200)
        + " "
        + answer.path("description").stringValue("");
  }
}
