package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Attached;
import ru.zvonok.bot.action.OtherKind;

/**
 * What came in from the messenger, as far as the school cares: a person's own chat with the bot,
 * and being added to a group. What is said in groups never gets here.
 */
public sealed interface Incoming {

  From from();

  /**
   * Where an update came from.
   *
   * @param updateId the messenger's own number of it: noted once it is done
   * @param address the chat
   * @param languageCode what the person's phone speaks; null: not told
   */
  record From(long updateId, String address, @Nullable String languageCode) {}

  record Text(From from, int messageId, String text) implements Incoming {}

  /**
   * A pressed button.
   *
   * @param data what it carried: forgeable
   * @param messageId the message it hangs under; null: too old to be changed
   */
  record Tap(From from, String callbackId, String data, @Nullable Integer messageId)
      implements Incoming {}

  /**
   * @param caption what was written under it; null: nothing
   */
  record File(From from, int messageId, Attached file, @Nullable String caption)
      implements Incoming {}

  /** A voice, a sticker, a place: nothing that the school reads in a chat. */
  record Other(From from, OtherKind kind) implements Incoming {}

  record AddedToGroup(From from) implements Incoming {}

  /** The person stopped the bot: nothing reaches this chat any more. */
  record Blocked(From from) implements Incoming {}
}
