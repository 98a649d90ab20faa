package ru.zvonok.bot.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import ru.zvonok.bot.action.Command;
import ru.zvonok.bot.dialog.BotName;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.bot.setting.WrongSetting;

/** Who the bot is at Telegram: its name for deep links, its menu of commands. */
@Component
class BotIdentity implements BotName {

  private static final Logger LOG = LoggerFactory.getLogger(BotIdentity.class);

  private final Wire wire;
  private final AtomicReference<@Nullable String> name = new AtomicReference<>();

  BotIdentity(Wire wire) {
    this.wire = wire;
  }

  @Override
  public String of(long schoolId) {
    return known(schoolId)
        .orElseThrow(
            () -> new IllegalStateException("Telegram is out of reach, the name isn't known"));
  }

  @Override
  public Optional<String> known(long schoolId) {
    if (name.get() == null) {
      introduced();
    }
    return Optional.ofNullable(name.get());
  }

  /**
   * False: Telegram is out of reach, perhaps later.
   *
   * @throws WrongSetting Telegram doesn't know the token
   */
  boolean introduced() {
    return switch (wire.call(new GetMe())) {
      case Heard.Ok<User>(User me) -> {
        name.set(me.getUserName());
        yield true;
      }
      case Heard.Refused<User>(int code, String _) when code == 401 || code == 404 ->
          throw new WrongSetting(
              "Telegram doesn't know the bot's token (" + code + "): check ZVONOK_TELEGRAM_TOKEN.");
      case Heard.Refused<User>(int code, String why) -> later(code + " " + why);
      case Heard.Wait<User>(var pause) -> later("asked to wait " + pause);
      case Heard.Unreachable<User>(String why) -> later(why);
      case Heard.Taken<User> _, Heard.Moved<User> _ -> later("the answer wasn't understood");
    };
  }

  private static boolean later(String why) {
    LOG.warn("Telegram can't be asked who the bot is: {}", why);
    return false;
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
      LOG.warn("the menu of commands ({}) wasn't taken", language);
    }
  }
}
