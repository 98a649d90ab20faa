package ru.zvonok.bot.screen;

/** Text that people wrote, made harmless in Telegram's HTML. */
public final class Html {

  private Html() {}

  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
