package ru.zvonok.core.journal;

import ru.zvonok.core.access.Outcome;

/**
 * Why something of a lesson was written after its deadline.
 *
 * @param words the teacher's own, 1–200 characters in one line; empty for a usual reason
 */
public record LateReason(Why why, String words) {

  private static final int MOST = 200;

  public enum Why {
    ILL,
    NO_CONNECTION,
    /** Somebody else held the lesson, or it came unlooked for. */
    SUBSTITUTION,
    /** In the teacher's own words. */
    OWN
  }

  public static LateReason usual(Why why) {
    return new LateReason(why, "");
  }

  public static LateReason own(String words) {
    return new LateReason(Why.OWN, words);
  }

  /** Made fit to keep. */
  Outcome<LateReason> fitting() {
    return why == Why.OWN
        ? Texts.fitting(Texts.line(words), MOST).map(LateReason::own)
        : Outcome.done(usual(why));
  }

  /** As the history has it: «ILL», «OWN:в больнице с сыном». */
  String kept() {
    return why == Why.OWN ? why + ":" + words : why.name();
  }

  /** What the history has. */
  public static LateReason read(String kept) {
    int end = kept.indexOf(':');
    return end < 0
        ? usual(Why.valueOf(kept))
        : new LateReason(Why.valueOf(kept.substring(0, end)), kept.substring(end + 1));
  }
}
