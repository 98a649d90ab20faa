package ru.zvonok.bot.action;

import ru.zvonok.core.journal.LateReason;

/** «Почему позже срока»: whether the school asks, and what the teacher answers. */
public sealed interface LateAction extends Action {

  enum Asking {
    YES,
    NO
  }

  /** Shows the usual reasons; other words may be typed. */
  @Tag("yq")
  record AskWhyLate(long lessonId) implements LateAction {}

  @Tag("yw")
  record SayWhyLate(long lessonId, LateReason.Why why) implements LateAction {}

  /** The office: from now on the school asks, or it doesn't. */
  @Tag("ya")
  record SetAsking(Asking wanted) implements LateAction {}
}
