package ru.zvonok.bot.telegram;

import ru.zvonok.bot.Served;

/** A school's bot: who it is at Telegram, and the ways to it with the bot's own token. */
record Bot(Served served, Wire wire, PollWire polls, BotIdentity identity) {

  static Bot of(Served served, Network network) {
    Wire wire = new Wire(served.token(), network);
    return new Bot(
        served,
        wire,
        new PollWire(served.token(), network),
        new BotIdentity(wire, served.setting()));
  }

  long schoolId() {
    return served.school().id();
  }

  /** How it stands with Telegram, as far as this process knows. */
  Reach reach() {
    return wire.reach();
  }
}
