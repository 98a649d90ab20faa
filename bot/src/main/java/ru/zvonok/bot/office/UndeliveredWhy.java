package ru.zvonok.bot.office;

import java.util.List;
import java.util.Locale;
import ru.zvonok.core.alert.Undelivered;

/** Why somebody wasn't reached, as far as it matters for what to do; in the order of a screen. */
enum UndeliveredWhy {
  BLOCKED("blocked"),
  NO_ACCOUNT("deactivated"),
  NO_CHAT,

  /** Telegram didn't take the message, whoever it was for. */
  MESSAGE("400", "413", "the letter", "the file"),

  /** Telegram couldn't be reached until it was too late. */
  SILENCE;

  private final List<String> words;

  UndeliveredWhy(String... words) {
    this.words = List.of(words);
  }

  static UndeliveredWhy of(Undelivered.Missed one) {
    String said = one.reason().toLowerCase(Locale.ROOT);
    if (one.gone()) {
      return BLOCKED.saidIn(said) ? BLOCKED : NO_ACCOUNT.saidIn(said) ? NO_ACCOUNT : NO_CHAT;
    }
    return MESSAGE.saidIn(said) || said.matches("4\\d\\d .*") ? MESSAGE : SILENCE;
  }

  private boolean saidIn(String reason) {
    return words.stream().anyMatch(reason::contains);
  }
}
