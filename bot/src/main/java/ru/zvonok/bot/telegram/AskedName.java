package ru.zvonok.bot.telegram;

import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import ru.zvonok.bot.Served;
import ru.zvonok.bot.ZvonokSettings;
import ru.zvonok.bot.dialog.AskedBotName;
import ru.zvonok.bot.setting.BotsFile;

/** Asks Telegram who the school's bot is, with the token of the settings. */
public final class AskedName implements AskedBotName {

  /**
   * @throws ru.zvonok.bot.setting.WrongSetting Telegram doesn't know the token, or a line of the
   *     settings' file is wrong
   */
  @Override
  public Optional<String> by(Environment settings, Predicate<String> isMeant) {
    ZvonokSettings ours = Binder.get(settings).bindOrCreate("zvonok", ZvonokSettings.class);
    Network network = new Network(ours);
    return token(ours, isMeant)
        .flatMap(
            found ->
                new BotIdentity(new Wire(found.token(), network), found.setting()).mustBeKnown());
  }

  private record Found(String token, String setting) {}

  private static Optional<Found> token(ZvonokSettings settings, Predicate<String> isMeant) {
    String bots = settings.bots();
    return bots == null
        ? Optional.of(settings.telegram().token())
            .filter(token -> !token.isBlank())
            .map(token -> new Found(token, Served.ALONE))
        : BotsFile.read(bots).stream()
            .filter(line -> isMeant.test(line.school()))
            .map(line -> new Found(line.token(), line.where()))
            .findFirst();
  }
}
