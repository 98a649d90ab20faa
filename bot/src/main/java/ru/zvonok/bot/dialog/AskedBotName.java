package ru.zvonok.bot.dialog;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;

/**
 * The bot's name for who isn't the server and needs it once: the command line, which knows nothing
 * of the messenger and finds it by {@link java.util.ServiceLoader}.
 */
public interface AskedBotName {

  /**
   * Empty: the messenger is out of reach, or the settings name no bot for the school.
   *
   * @param isMeant whether the settings call the school so, if they name several
   */
  Optional<String> by(Environment settings, Predicate<String> isMeant);
}
