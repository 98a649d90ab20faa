package ru.zvonok.bot.teacher;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.core.journal.Homework;
import ru.zvonok.core.journal.LessonCard;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.MarkSheet;
import ru.zvonok.core.journal.RollSheet;
import ru.zvonok.core.journal.WorkKind;

/**
 * The lesson's screens for whoever shows a lesson that isn't the school's: the very ones that a
 * teacher sees.
 */
public final class LessonLook {

  private LessonLook() {}

  /**
   * @param back to where the card was opened from
   */
  public static Screen card(LessonCard card, Action back, View view) {
    return LessonScreens.card(
        card, Optional.empty(), new Button(view.say("backToLessons"), back), view);
  }

  public static Screen roll(RollSheet sheet, View view) {
    return RollScreens.sheet(sheet, 0, view);
  }

  public static Screen rollOthers(RollSheet sheet, View view) {
    return RollScreens.others(sheet, 0, view);
  }

  public static Screen rollStudent(RollSheet sheet, RollSheet.Line line, View view) {
    return RollOptions.of(sheet, line, view);
  }

  public static Screen marks(MarkSheet sheet, WorkKind kind, View view) {
    return MarkScreens.sheet(sheet, new MarkScreens.At(kind, null, 0, null), view);
  }

  public static Screen mark(
      MarkSheet sheet, WorkKind kind, MarkSheet.Line line, int slot, View view) {
    return MarkValues.of(sheet, kind, line, slot, view);
  }

  public static Screen topic(
      LessonLine line, @Nullable String now, List<String> suggested, View view) {
    return TextScreens.topic(line, now, List.of(), suggested, null, view);
  }

  public static Screen homework(
      LessonLine line, @Nullable Homework now, List<String> suggested, View view) {
    return TextScreens.homework(line, now, suggested, null, view);
  }
}
