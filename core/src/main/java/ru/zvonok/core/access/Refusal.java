package ru.zvonok.core.access;

/** Why core said no. A value, not an exception: the front end says it in the person's words. */
public sealed interface Refusal {

  /** Not allowed, or not there: someone else's child and a child that doesn't exist sound alike. */
  record NotYours() implements Refusal {}

  /** Changed by someone else in the meantime; the current state is read anew and shown. */
  record Stale() implements Refusal {}

  /** The value breaks a rule of the school; {@code rule} names it for the message bundle. */
  record BadValue(Rule rule) implements Refusal {}

  enum Rule {
    /** The lesson is not over the line yet: it lies on a later day than today. */
    LESSON_IN_FUTURE,
    LESSON_CANCELLED,
    /** The student doesn't belong to the group on the lesson's day. */
    NOT_IN_GROUP,
    /** The term is locked by the office. */
    TERM_LOCKED,
    /** The term's first day is still to come. */
    TERM_NOT_BEGUN,
    /** There is nothing to correct: whoever writes in it may. */
    TERM_NOT_LOCKED,
    /** Another term mark than the suggested one needs a word why. */
    COMMENT_NEEDED,
    /** Term marks of the grade stand this year: the terms they are of can't be taken away. */
    TERM_MARKS_STAND,
    /** The subject has no term marks. */
    SUBJECT_WITHOUT_TERM_MARKS,
    /** Something is written in the lesson: it took place. */
    LESSON_WRITTEN,
    /** The class has no school on that day. */
    NO_SCHOOL_THAT_DAY,
    /** Only written kinds of work are announced. */
    NOT_WRITTEN,
    /** There are marks already: the work took place. */
    WORK_HAS_MARKS,
    /** Not a number of hours, a threshold or a day that the school's rules allow. */
    OUT_OF_BOUNDS,
    /** Absence and a mark exclude each other unless the mark says when it was made up. */
    ABSENT_WITHOUT_MAKE_UP,
    HAS_MARK,
    /** Grade 1 has no marks. */
    NO_MARKS_IN_GRADE_1,
    UNKNOWN_KIND,
    LATE_MINUTES,
    /** The school doesn't ask why, or nothing was late. */
    WHY_LATE_NOT_ASKED,
    /** A lesson's homework has as many files as it can have. */
    TOO_MANY_FILES,
    /** How long homework should take: 1–600 minutes. */
    HOMEWORK_MINUTES,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    DUE_NOT_AFTER_LESSON,
    /** Nothing may be written after a student's last day. */
    STUDENT_LEFT,
    /** The school gives codes to staff and students under 14 only; others use Gosuslugi (2.2). */
    CODE_NEEDS_GOSUSLUGI,
    /** Longer than a messenger gives to a bot: 20 MB. */
    IMPORT_FILE_TOO_BIG,
    /** More than 20 files in one import. */
    IMPORT_TOO_MANY_FILES
  }
}
