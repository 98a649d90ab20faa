package ru.zvonok.bot.action;

/** Why the office changes a lesson. */
public enum Why {
  ILLNESS("i"),
  AWAY("a"),
  EVENT("e"),
  BUILDING("b"),
  /** In its own words. */
  OWN("o"),
  /** What was changed a moment ago is taken back. */
  BACK("k");

  private final String code;

  Why(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
