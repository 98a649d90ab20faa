package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.screen.Screen;

/**
 * What a handler answers.
 *
 * @param screen null: the message stays as it is
 * @param place where the screen goes
 * @param toast a short word over the chat (0–200 characters); null: none
 * @param awaiting what the chat is asked to type from here on; null: nothing
 */
public record Reply(
    @Nullable Screen screen, Place place, @Nullable String toast, @Nullable Awaiting awaiting) {

  public enum Place {
    /** In the message whose button was pressed; a new one where there is none. */
    SAME,
    /** Below everything. */
    NEW
  }

  public static Reply show(Screen screen) {
    return new Reply(screen, Place.SAME, null, null);
  }

  public static Reply below(Screen screen) {
    return new Reply(screen, Place.NEW, null, null);
  }

  public static Reply nothing() {
    return new Reply(null, Place.SAME, null, null);
  }

  public Reply toast(String words) {
    return new Reply(screen, place, words, awaiting);
  }

  public Reply await(Awaiting what) {
    return new Reply(screen, place, toast, what);
  }
}
