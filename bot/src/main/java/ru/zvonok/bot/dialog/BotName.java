package ru.zvonok.bot.dialog;

import java.util.Optional;

/** The bot's user name at the messenger, without the {@code @}: what a deep link starts with. */
public interface BotName {

  String of(long schoolId);

  /** Empty while the messenger is out of reach. */
  default Optional<String> known(long schoolId) {
    return Optional.of(of(schoolId));
  }
}
