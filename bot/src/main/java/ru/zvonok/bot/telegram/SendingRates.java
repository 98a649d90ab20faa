package ru.zvonok.bot.telegram;

import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.core.alert.Rates;

/**
 * Telegram's limits: about thirty messages a second a bot, one a second a chat with a few at once.
 * A bot that pays for broadcasts says how many a second ({@code ZVONOK_SENDING_PAID}); one with
 * another limit says it too ({@code ZVONOK_SENDING_RATE}, in one chat {@code ZVONOK_SENDING_CHAT}).
 */
final class SendingRates {

  private static final int CHAT_AT_ONCE = 4;

  private SendingRates() {}

  static Rates of(ZvonokSettings.Sending settings) {
    return new Rates(
        settings.rate(), settings.chat(), Math.max(CHAT_AT_ONCE, settings.chat()), settings.paid());
  }
}
