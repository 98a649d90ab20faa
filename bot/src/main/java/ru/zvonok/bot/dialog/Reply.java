package ru.zvonok.bot.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action.Language;
import ru.zvonok.bot.screen.Screen;

/**
 * What a handler answers.
 *
 * @param screen null: the message stays as it is
 * @param place where the screen goes
 * @param toast a short word over the chat (0–200 characters); null: none
 * @param awaiting what the chat is asked to type from here on; null: nothing
 * @param files go out below the screen
 * @param also letters to other chats, sent with this answer
 * @param wear the hat that the chat wears from here on; null: as before
 * @param speak the language that the chat speaks from here on; null: as before
 */
public record Reply(
    @Nullable Screen screen,
    Place place,
    @Nullable String toast,
    @Nullable Awaiting awaiting,
    List<OutFile> files,
    List<Extra> also,
    @Nullable Wear wear,
    @Nullable Language speak) {

  public enum Place {
    /** In the message whose button was pressed; a new one where there is none. */
    SAME,
    /** Below everything. */
    NEW
  }

  public Reply {
    files = List.copyOf(files);
    also = List.copyOf(also);
  }

  public Reply(
      @Nullable Screen screen, Place place, @Nullable String toast, @Nullable Awaiting awaiting) {
    this(screen, place, toast, awaiting, List.of(), List.of(), null, null);
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

  /** It is a screen in the place of the tapped one, perhaps with a toast, and nothing else. */
  boolean onlyShows() {
    return screen != null
        && place == Place.SAME
        && awaiting == null
        && files.isEmpty()
        && also.isEmpty()
        && wear == null
        && speak == null;
  }

  public Reply files(List<OutFile> more) {
    return new Reply(screen, place, toast, awaiting, more, also, wear, speak);
  }

  /** The same with another screen. */
  public Reply on(Screen other) {
    return new Reply(other, place, toast, awaiting, files, also, wear, speak);
  }

  public Reply toast(String words) {
    return new Reply(screen, place, words, awaiting, files, also, wear, speak);
  }

  public Reply await(Awaiting what) {
    return new Reply(screen, place, toast, what, files, also, wear, speak);
  }

  public Reply also(List<Extra> letters) {
    return new Reply(screen, place, toast, awaiting, files, letters, wear, speak);
  }

  public Reply wear(Wear hat) {
    return new Reply(screen, place, toast, awaiting, files, also, hat, speak);
  }

  public Reply speak(Language language) {
    return new Reply(screen, place, toast, awaiting, files, also, wear, language);
  }
}
