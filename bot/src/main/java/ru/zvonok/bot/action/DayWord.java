package ru.zvonok.bot.action;

/** What the office says of a day. */
public enum DayWord {
  COLD("c"),
  QUARANTINE("q"),
  HOLIDAY("h"),
  OFF("o"),
  REMOTE("r"),
  /** Other bells; which is said beside. */
  BELLS("b"),
  /** Lessons of another weekday; which is said beside. */
  AS("a"),
  /** As every other: what was said is taken back. */
  USUAL("u");

  private final String code;

  DayWord(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
