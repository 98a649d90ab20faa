package ru.zvonok.bot.family;

import ru.zvonok.bot.action.Action;
import ru.zvonok.bot.action.DiaryAction;
import ru.zvonok.bot.action.DiaryPage;

/** The pages of a child's diary: what opens each and what it is called. */
final class DiaryPages {

  private DiaryPages() {}

  static Action open(DiaryPage page, long child) {
    return switch (page) {
      case DAY -> new DiaryAction.DiaryDay(child, null);
      case MARKS -> new DiaryAction.DiaryMarks(child, null, 0);
      case TASKS -> new DiaryAction.DiaryTasks(child, null, 0);
      case ABSENCES -> new DiaryAction.DiaryAbsences(child, null, 0);
      case WEEK -> new DiaryAction.DiaryWeek(child, null, 0);
      case DEBTS -> new DiaryAction.DiaryDebts(child, 0);
    };
  }

  static String name(DiaryPage page, Lens lens) {
    return lens.say(
        switch (page) {
          case DAY -> "today";
          case MARKS -> "marks";
          case TASKS -> "tasks";
          case ABSENCES -> "absences";
          case WEEK -> "week";
          case DEBTS -> "debts";
        });
  }
}
