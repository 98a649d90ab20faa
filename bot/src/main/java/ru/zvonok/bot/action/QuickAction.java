package ru.zvonok.bot.action;

import org.jspecify.annotations.Nullable;

/** Entry by words. {@code shown} is the check of the preview that carried the button. */
public sealed interface QuickAction extends Action {

  /** The lesson that was meant. */
  @Tag("ql")
  record QuickLesson(long lessonId) implements QuickAction {}

  /**
   * @param choice which of the question's choices; null: none of them
   */
  @Tag("qa")
  record QuickAnswer(int shown, int question, @Nullable Integer choice) implements QuickAction {}

  @Tag("qs")
  record QuickSave(int shown) implements QuickAction {}

  @Tag("qc")
  record QuickCancel() implements QuickAction {}
}
