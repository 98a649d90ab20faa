package ru.zvonok.bot.quick.chat;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import ru.zvonok.bot.dialog.Awaiting.QuickEntry;
import ru.zvonok.bot.quick.Entry;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.MarkSheet;

/** Words on a lesson's page that isn't the school's: the same preview, and nowhere to save it. */
@NamedInterface("rehearsal")
public final class Rehearsal {

  private final Draft draft;

  private Rehearsal(Draft draft) {
    this.draft = draft;
  }

  public static Rehearsal of(MarkSheet sheet, LessonCard card, String text) {
    Page page = new Page(sheet, card, List.of());
    return new Rehearsal(Draft.of(page, new QuickEntry(card.line().id(), text, 0, List.of())));
  }

  /** Something in the words is an entry, or may be one. */
  public boolean saysSomething() {
    return draft.saysSomething();
  }

  public Screen screen(Words words) {
    return QuickScreens.preview(draft, words);
  }

  /** What the button under the preview would save. */
  public List<Entry> entries() {
    return draft.understanding().understood();
  }
}
