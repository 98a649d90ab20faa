package ru.zvonok.bot;

import ru.zvonok.core.school.School;

/**
 * A school that this process serves, with its bot.
 *
 * @param token the bot's own, from BotFather; never logged
 * @param setting where the token stands, for whoever must look at it
 * @param alone the process was started for this school alone
 */
public record Served(School school, String token, String setting, boolean alone) {

  public static final String ALONE = "ZVONOK_TELEGRAM_TOKEN";

  /** The one school of a process that has one bot's token. */
  public static Served alone(School school, String token) {
    return new Served(school, token, ALONE, true);
  }

  @Override
  public String toString() {
    return "Served[" + school.id() + "]";
  }
}
