package ru.zvonok.bot.quick.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.bot.action.JournalAction;
import ru.zvonok.bot.action.QuickAction;
import ru.zvonok.bot.quick.Question;
import ru.zvonok.bot.quick.Understanding.Hint;
import ru.zvonok.bot.screen.Button;
import ru.zvonok.bot.screen.Html;
import ru.zvonok.bot.screen.Screen;
import ru.zvonok.bot.screen.Ways;
import ru.zvonok.bot.screen.Words;
import ru.zvonok.core.journal.LessonLine;
import ru.zvonok.core.journal.Undo;

/** Entry by words as it is shown: which lesson, what is understood, what was saved. */
final class QuickScreens {

  private static final int COLUMN = 18;

  private QuickScreens() {}

  static Screen lessons(List<LessonLine> lines, String text, Words words) {
    Telling telling = new Telling(words);
    Screen screen = Screen.of(telling.say("whichLesson", Telling.quoted(text)));
    for (LessonLine line : lines) {
      screen = screen.row(new Button(telling.lesson(line), new QuickAction.QuickLesson(line.id())));
    }
    return screen.row(cancel(telling));
  }

  /** No lesson of today that the words could be for. */
  static Screen noLesson(String why, Words words) {
    return Screen.of(why)
        .row(new Button(new Telling(words).say("myLessons"), new JournalAction.MyLessons(null)))
        .row(Ways.menu(words));
  }

  static Screen preview(Draft draft, Words words) {
    Telling telling = new Telling(words);
    Screen screen = Screen.of(text(draft, telling));
    int shown = draft.shown();
    if (draft.open().isPresent()) {
      int n = draft.open().get();
      screen =
          choices(
              draft.understanding().questions().get(n), draft.page(), n, shown, telling, screen);
    }
    if (!draft.steps().isEmpty()) {
      boolean whole =
          draft.unanswered().isEmpty() && draft.understanding().notUnderstood().isEmpty();
      screen =
          screen.row(
              new Button(
                  telling.say(whole ? "save" : "saveClear"), new QuickAction.QuickSave(shown)));
    }
    return screen.row(
        new Button(
            telling.say("openLesson"), new JournalAction.OpenLesson(draft.page().line().id())),
        cancel(telling));
  }

  private static String text(Draft draft, Telling telling) {
    List<String> blocks = new ArrayList<>();
    blocks.add(telling.head("title", draft.page().line()));
    if (!draft.steps().isEmpty()) {
      blocks.add(lines(draft.steps(), telling));
    }
    List<String> lost = draft.understanding().notUnderstood();
    if (!lost.isEmpty()) {
      blocks.add(telling.say("lost", Telling.quoted(String.join(" ", lost))));
    }
    for (Hint hint : draft.understanding().hints()) {
      blocks.add(
          switch (hint) {
            case REASON_IS_THE_CLASS_TEACHERS -> telling.say("hint.reason");
          });
    }
    draft
        .open()
        .map(n -> draft.understanding().questions().get(n))
        .ifPresent(question -> blocks.add(question(question, draft, telling)));
    blocks.add(telling.say(draft.steps().isEmpty() ? "nothingToSave" : "notSavedYet"));
    return String.join("\n\n", blocks);
  }

  private static String question(Question question, Draft draft, Telling telling) {
    return telling.say(
        question.candidates().size() > 1 ? "who" : "what",
        Telling.quoted(question.words()),
        draft.unanswered().size() - 1);
  }

  private static String lines(List<Step> steps, Telling telling) {
    return String.join("\n", steps.stream().map(telling::line).toList());
  }

  private static Screen choices(
      Question question, Page page, int n, int shown, Telling telling, Screen screen) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < question.choices().size(); i++) {
      buttons.add(
          new Button(
              telling.label(question.choices().get(i), page),
              new QuickAction.QuickAnswer(shown, n, i)));
    }
    boolean narrow = buttons.stream().allMatch(one -> one.label().length() <= COLUMN);
    Screen all = screen;
    if (narrow) {
      all = all.columns(buttons);
    } else {
      for (Button button : buttons) {
        all = all.row(button);
      }
    }
    return all.row(
        new Button(
            telling.say(question.candidates().size() > 1 ? "noneOfThem" : "noneOfIt"),
            new QuickAction.QuickAnswer(shown, n, null)));
  }

  /**
   * What was written, what was refused and why, what nobody answered.
   *
   * @param act what can be taken back; empty: nothing was changed
   */
  static Screen saved(Saved saved, Draft draft, Optional<Undo.Act> act, Words words) {
    Telling telling = new Telling(words);
    List<String> blocks = new ArrayList<>();
    blocks.add(
        telling.head(saved.done().isEmpty() ? "savedNothing" : "savedTitle", draft.page().line()));
    if (!saved.done().isEmpty()) {
      blocks.add(
          String.join("\n", saved.done().stream().map(one -> "✓ " + telling.line(one)).toList()));
    }
    List<String> left = new ArrayList<>(saved.refusedLines(words));
    draft.unanswered().forEach(one -> left.add(telling.say("left", Telling.quoted(one.words()))));
    List<String> lost = draft.understanding().notUnderstood();
    if (!lost.isEmpty()) {
      left.add(telling.say("lost", Telling.quoted(String.join(" ", lost))));
    }
    if (!left.isEmpty()) {
      blocks.add(telling.say("notSaved") + "\n" + String.join("\n", left));
    }
    Screen screen = Screen.of(String.join("\n\n", blocks));
    long lesson = draft.page().line().id();
    if (act.isPresent()) {
      screen =
          screen.row(
              new Button(telling.say("undo"), new JournalAction.UndoLast(lesson, act.get().id())));
    }
    return screen.row(open(telling, lesson), Ways.menu(words));
  }

  static Screen cancelled(Words words) {
    return Screen.of(new Telling(words).say("cancelled")).row(Ways.menu(words));
  }

  static String safe(String text) {
    return Html.escape(text);
  }

  private static Button open(Telling telling, long lesson) {
    return new Button(telling.say("openLesson"), new JournalAction.OpenLesson(lesson));
  }

  private static Button cancel(Telling telling) {
    return new Button(telling.say("cancel"), new QuickAction.QuickCancel());
  }
}
