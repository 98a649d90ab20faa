package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;

/**
 * The little clock on a pressed button, ended once and at once, beside whatever else is being done.
 */
final class PressedButton {

  private final long schoolId;
  private final TapAnswer taps;
  private final @Nullable String callbackId;
  private boolean ended;

  private PressedButton(long schoolId, TapAnswer taps, @Nullable String callbackId) {
    this.schoolId = schoolId;
    this.taps = taps;
    this.callbackId = callbackId;
  }

  /** What isn't a tap has no such clock. */
  static PressedButton of(long schoolId, Incoming update, TapAnswer taps) {
    return new PressedButton(
        schoolId, taps, update instanceof Incoming.Tap tap ? tap.callbackId() : null);
  }

  /**
   * @param toast a short word over the chat; null: none
   */
  void end(@Nullable String toast) {
    String id = callbackId;
    if (id != null && !ended) {
      ended = true;
      Thread.ofVirtual().name("tap").start(() -> taps.answer(schoolId, id, toast));
    }
  }
}
