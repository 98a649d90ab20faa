package ru.zvonok.bot.action;

/** What a person can send that is neither words nor a file. */
public enum OtherKind {
  VOICE,
  STICKER,
  VIDEO,
  PLACE,
  CONTACT,
  ANYTHING
}
