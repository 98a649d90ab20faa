package ru.zvonok.bot.action;

/** Whether it is asked first, or done. */
public enum Sure {
  ASK("a"),
  YES("y"),
  /** Done with words that are asked for. */
  NOTE("n");

  private final String code;

  Sure(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
