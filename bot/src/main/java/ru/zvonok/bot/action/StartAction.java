package ru.zvonok.bot.action;

import ru.zvonok.core.access.Hat;

/** At the door, and what everyone may do: who am I, in which language, the first lesson. */
public sealed interface StartAction extends Action {

  @Tag("m")
  record Menu() implements StartAction {}

  @Tag("h")
  record Help() implements StartAction {}

  @Tag("ht")
  record Hats() implements StartAction {}

  @Tag("hw")
  record WearHat(long personId, Hat hat) implements StartAction {}

  @Tag("la")
  record Languages() implements StartAction {}

  @Tag("ls")
  record SpeakLanguage(Language language) implements StartAction {}

  @Tag("ly")
  record AcceptLink(long codeId) implements StartAction {}

  @Tag("ln")
  record DeclineLink(long codeId) implements StartAction {}

  @Tag("u")
  record Unlink() implements StartAction {}

  @Tag("uy")
  record UnlinkForSure() implements StartAction {}

  /** Offers the lesson of this hat, from the beginning. */
  @Tag("el")
  record Training() implements StartAction {}

  @Tag("eb")
  record BeginTraining(Course course) implements StartAction {}

  /** A button of a made-up screen: which one, of the screen whose check is {@code shown}. */
  @Tag("et")
  record TrainingTap(int shown, int button) implements StartAction {}

  @Tag("ex")
  record LeaveTraining() implements StartAction {}

  /** A label that looks like a button: nothing happens. */
  @Tag("_")
  record Nothing() implements StartAction {}
}
