package ru.zvonok.bot.teacher;

import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.StartAction;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Labels;
import ru.zvonok.bot.screen.Refusals;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.journal.Undo;

/** What can be taken back, and what was, in a few plain words. */
final class Undoing {

  /** Characters that a toast holds. */
  private static final int TOAST = 200;

  private Undoing() {}

  /** «↶ Отменить: Ким Алина — 5». */
  static Button button(long lessonId, Undo.Act act, View view) {
    return new Button(
        Labels.cut(view.say("undo.last", what(act, view)), Labels.ROW),
        new JournalAction.UndoLast(lessonId, act.id()));
  }

  /** Keeps the place of a button whose act was the only one. */
  static Button over(View view) {
    return new Button(view.say("undo.over"), new StartAction.Nothing());
  }

  private static String what(Undo.Act act, View view) {
    return act.changes().size() == 1
        ? what(act.changes().getFirst(), view)
        : view.say("undo.several", act.changes().size());
  }

  private static String what(Undo.Change change, View view) {
    return switch (change.entry()) {
      case ATTENDANCE -> ofStudent(change, "undo.here", view);
      case MARK ->
          change.student() == null ? view.say("undo.MARK") : ofStudent(change, "undo.erased", view);
      // Core takes back no reason.
      case WHY_LATE -> view.say("history.WHY_LATE");
      case ROLL, TOPIC, HOMEWORK, WORK -> view.say("undo." + change.entry().name());
    };
  }

  private static String ofStudent(Undo.Change change, String gone, View view) {
    String became = change.became();
    return change.student()
        + " — "
        + (became == null ? view.say(gone) : Entries.value(change.entry(), became, view));
  }

  static String said(Undo.Undone undone, View view) {
    if (undone.done().isEmpty()) {
      return view.say("undo.already");
    }
    String done =
        undone.done().size() == 1
            ? view.say("undo.done", what(undone.done().getFirst(), view))
            : view.say("undo.doneSeveral", undone.done().size());
    if (undone.kept().isEmpty()) {
      return Labels.cut(done, TOAST);
    }
    Undo.Kept kept = undone.kept().getFirst();
    return Labels.cut(
        done
            + ". "
            + view.say(
                "undo.kept",
                undone.kept().size(),
                what(kept.change(), view),
                why(kept.why(), view)),
        TOAST);
  }

  static String said(Refusal why, View view) {
    return Labels.cut(why(why, view), TOAST);
  }

  private static String why(Refusal why, View view) {
    return why instanceof Refusal.Stale ? view.say("undo.newer") : Refusals.say(why, view.words());
  }
}
