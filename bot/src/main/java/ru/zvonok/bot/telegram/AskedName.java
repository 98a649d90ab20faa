package ru.zvonok.bot.telegram;

import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.AskedBotName;

/** Asks Telegram who the bot is, with the settings' token. */
public final class AskedName implements AskedBotName {

  /**
   * @throws ru.zvonok.bot.setting.WrongSetting Telegram doesn't know the token
   */
  @Override
  public Optional<String> by(Environment settings) {
    ZvonokSettings ours = Binder.get(settings).bindOrCreate("zvonok", ZvonokSettings.class);
    return ours.telegram().token().isBlank()
        ? Optional.empty()
        : new BotIdentity(new Wire(ours)).known(0);
  }
}
