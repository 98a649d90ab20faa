package ru.zvonok.bot.action;

import org.jspecify.annotations.Nullable;

/** What came as text or as a file; never on a button. */
public sealed interface SentAction extends Action {

  /** A code, from the deep link or typed. */
  record ShowCode(String code) implements SentAction {}

  /** Words that a dialog asked for, or that nobody asked for. */
  record Said(String text) implements SentAction {}

  /**
   * A file that a dialog asked for, or that nobody asked for; never on a button.
   *
   * @param caption what was written under it; null: nothing
   */
  record SentFile(Attached file, @Nullable String caption) implements SentAction {}

  /** A voice, a sticker: what it is, and nothing of what is in it. */
  record SentOther(OtherKind kind) implements SentAction {}
}
