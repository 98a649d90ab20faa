package ru.zvonok.bot.setting;

/** A setting that is missing or wrong: its message is the one sentence that the office reads. */
public final class WrongSetting extends RuntimeException {

  private static final long serialVersionUID = 1;

  public WrongSetting(String sentence) {
    super(sentence);
  }
}
