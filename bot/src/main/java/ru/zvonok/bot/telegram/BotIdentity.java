package ru.zvonok.bot.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.setting.WrongSetting;

/** Who a bot is at Telegram: its name for deep links, its menu of commands. */
final class BotIdentity {

  private static final Logger LOG = LoggerFactory.getLogger(BotIdentity.class);

  private final Wire wire;
  private final String setting;
  private final AtomicReference<@Nullable String> name = new AtomicReference<>();

  /**
   * @param setting where the token stands
   */
  BotIdentity(Wire wire, String setting) {
    this.wire = wire;
    this.setting = setting;
  }

  /** Empty while it isn't known: Telegram is out of reach, or doesn't know the token. */
  Optional<String> known() {
    if (name.get() == null) {
      introduce();
    }
    return Optional.ofNullable(name.get());
  }

  /**
   * Asks Telegram who the bot is. Empty: it is out of reach, perhaps later.
   *
   * @throws WrongSetting Telegram doesn't know the token
   */
  Optional<String> mustBeKnown() {
    if (introduce() instanceof Heard.Refused<User>(int code, String _) && Reach.isToken(code)) {
      throw new WrongSetting(
          "Telegram doesn't know the bot's token (" + code + "): check " + setting + ".");
    }
    return Optional.ofNullable(name.get());
  }

  private Heard<User> introduce() {
    Heard<User> heard = wire.call(new GetMe());
    switch (heard) {
      case Heard.Ok<User>(User me) -> name.set(me.getUserName());
      case Heard.Refused<User>(int code, String why) -> later(code + " " + why);
      case Heard.Wait<User>(var pause) -> later("asked to wait " + pause);
      case Heard.Unreachable<User>(String why) -> later(why);
      case Heard.Taken<User> _, Heard.Moved<User> _ -> later("the answer wasn't understood");
    }
    return heard;
  }

  private void later(String why) {
    LOG.warn("Telegram doesn't say who the bot of {} is: {}", setting, why);
  }

  /**
   * The menu of chats that are nobody's yet: Russian, and English for who has an English phone. A
   * cosmetic: failing is allowed.
   */
  void showCommands() {
    commands("ru", null);
    commands("en", "en");
  }

  private void commands(String language, @Nullable String onlyFor) {
    Words words = Words.of(language);
    List<BotCommand> commands =
        Command.of(Command.Who.STRANGER).stream()
            .map(command -> new BotCommand(command.word(), words.say(command.key())))
            .toList();
    Heard<Boolean> heard =
        wire.call(SetMyCommands.builder().commands(commands).languageCode(onlyFor).build());
    if (!(heard instanceof Heard.Ok<Boolean>)) {
      LOG.warn("the menu of commands ({}) wasn't taken from the bot of {}", language, setting);
    }
  }
}
