package ru.zvonok.bot.dialog;

import org.jspecify.annotations.Nullable;
import ru.zvonok.core.school.School;

/**
 * The little clock on a pressed button, ended once and at once, beside whatever else is being done.
 */
final class PressedButton {

  private final TapAnswer taps;
  private final long schoolId;
  private final @Nullable String callbackId;
  private boolean ended;

  private PressedButton(TapAnswer taps, long schoolId, @Nullable String callbackId) {
    this.taps = taps;
    this.schoolId = schoolId;
    this.callbackId = callbackId;
  }

  /** What isn't a tap has no such clock. */
  static PressedButton of(School school, Incoming update, TapAnswer taps) {
    String callbackId = update instanceof Incoming.Tap tap ? tap.callbackId() : null;
    return new PressedButton(taps, school.id(), callbackId);
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
