package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * The port that ends the little clock on a pressed button: at once, beside the outbox. Whatever
 * goes wrong is forgotten, the answer itself comes through the outbox.
 */
public interface TapAnswer {

  /**
   * @param schoolId whose bot was tapped
   * @param toast a short word over the chat; null: none
   */
  void answer(long schoolId, String callbackId, @Nullable String toast);
}
