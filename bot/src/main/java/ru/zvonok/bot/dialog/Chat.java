package ru.zvonok.bot.dialog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.core.access.Wearable;

/**
 * Where a chat stands between two updates.
 *
 * @param wear the hat that was chosen; null: none yet
 * @param language null: not known, the first visit
 * @param asked null: no words are awaited
 * @param commands what the messenger's menu shows here; null: what strangers see
 */
record Chat(
    String address,
    @Nullable Wear wear,
    @Nullable String language,
    @Nullable Asked asked,
    @Nullable String commands) {

  static Chat unknown(String address) {
    return new Chat(address, null, null, null, null);
  }

  /** The chosen hat while it can be worn; the only one there is puts itself on. */
  Optional<Wearable> worn(List<Wearable> hats) {
    Optional<Wearable> chosen =
        hats.stream()
            .filter(
                hat -> wear != null && hat.personId() == wear.personId() && hat.hat() == wear.hat())
            .findFirst();
    return chosen.isPresent() || hats.size() != 1 ? chosen : Optional.of(hats.getFirst());
  }

  /** What is asked to be typed; null: nothing. */
  @Nullable Asked asksForWords() {
    return asked != null && asked.awaiting().asksForWords() ? asked : null;
  }

  /** What is asked to be sent as a file; null: nothing. */
  @Nullable Asked asksForFiles() {
    return asked != null && asked.awaiting().asksForFiles() ? asked : null;
  }

  Chat speaking(@Nullable String languageCode) {
    return language != null || languageCode == null
        ? this
        : new Chat(address, wear, languageCode.startsWith("en") ? "en" : "ru", asked, commands);
  }

  /** After an answer: what it put on, what it speaks from here on, what it asks for. */
  Chat after(Reply reply, @Nullable Integer card) {
    Awaiting awaiting = reply.awaiting();
    return new Chat(
        address,
        reply.wear() == null ? wear : reply.wear(),
        reply.speak() == null ? language : spoken(reply.speak()),
        awaiting == null ? null : new Asked(awaiting, card),
        commands);
  }

  Chat showing(@Nullable String menu) {
    return new Chat(address, wear, language, asked, menu);
  }

  private static String spoken(Language language) {
    return switch (language) {
      case RU -> "ru";
      case EN -> "en";
    };
  }
}
