package ru.zvonok.bot.dialog;

/** The bot's user name at the messenger, without the {@code @}: what a deep link starts with. */
public interface BotName {

  String of(long schoolId);
}
