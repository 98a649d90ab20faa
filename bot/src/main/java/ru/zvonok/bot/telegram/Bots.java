package ru.zvonok.bot.telegram;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.bot.ServedSchools;
import ru.zvonok.bot.dialog.BotName;

/** The bots of the schools that this process serves: each school's own, and nobody else's. */
@Component
class Bots implements BotName {

  private final ServedSchools served;
  private final Network network;
  private volatile @Nullable Map<Long, Bot> bots;

  Bots(ServedSchools served, Network network) {
    this.served = served;
    this.network = network;
  }

  /**
   * The school's own bot.
   *
   * @throws IllegalStateException this process doesn't serve the school
   */
  Bot at(long schoolId) {
    Bot bot = known().get(schoolId);
    if (bot == null) {
      throw new IllegalStateException("school " + schoolId + " isn't served here");
    }
    return bot;
  }

  Collection<Bot> all() {
    return known().values();
  }

  @Override
  public String of(long schoolId) {
    return known(schoolId)
        .orElseThrow(
            () -> new IllegalStateException("Telegram is out of reach, the name isn't known"));
  }

  @Override
  public Optional<String> known(long schoolId) {
    return at(schoolId).identity().known();
  }

  /** Once the schools are found. */
  private synchronized Map<Long, Bot> made() {
    Map<Long, Bot> all = bots;
    if (all == null) {
      all =
          served.all().stream()
              .map(one -> Bot.of(one, network))
              .collect(toMap(Bot::schoolId, identity(), (one, _) -> one, LinkedHashMap::new));
      bots = all;
    }
    return all;
  }

  private Map<Long, Bot> known() {
    Map<Long, Bot> all = bots;
    return all == null ? made() : all;
  }
}
