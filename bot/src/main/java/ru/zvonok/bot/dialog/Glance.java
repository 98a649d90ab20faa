package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;

/** What became of a tap that might be answered by showing alone. */
sealed interface Glance {

  /**
   * @param screen the tapped message as it is from now on
   * @param toast null: none
   */
  record Shown(OutMessage screen, @Nullable String toast) implements Glance {}

  /** It was answered before, and so was a later update of its chat: showing it again is wrong. */
  record Past() implements Glance {}

  /** It is to be done like any other update. */
  record Not() implements Glance {}
}
