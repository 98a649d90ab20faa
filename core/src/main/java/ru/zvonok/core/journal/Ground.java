package ru.zvonok.core.journal;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal;
import ru.zvonok.core.access.Refusal.BadValue;
import ru.zvonok.core.access.Refusal.Rule;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.deadline.LessonTime;
import ru.zvonok.core.school.Term;
import ru.zvonok.core.school.Terms;

/**
 * The ground that an actor stands on at a lesson: what it is, and what ties the actor to it.
 *
 * @param today the school's date at {@code now}
 * @param lock the lesson's term that the office has closed, to this actor too; null: open
 * @param termEnd the last day of the term that caps the group's deadlines
 * @param asksWhyLate the school asks why something is written late
 */
record Ground(
    long school,
    long lesson,
    long group,
    long subject,
    LessonTime time,
    Deadlines deadlines,
    Instant now,
    LocalDate today,
    boolean cancelled,
    @Nullable Term lock,
    LocalDate termEnd,
    boolean asksWhyLate,
    boolean ownLesson,
    boolean ownClass) {

  /**
   * With the terms that its day counts in for these grades; outside all, the year's end caps. A
   * closed term is open to whoever was let correct it.
   */
  Ground within(Terms terms, List<Integer> grades, List<Long> corrected) {
    List<Term> holding = terms.holding(day(), grades);
    return new Ground(
        school,
        lesson,
        group,
        subject,
        time,
        deadlines,
        now,
        today,
        cancelled,
        holding.stream().anyMatch(term -> corrected.contains(term.id()))
            ? null
            : holding.stream().filter(Term::locked).findFirst().orElse(null),
        holding.stream().map(Term::to).min(naturalOrder()).orElse(termEnd),
        asksWhyLate,
        ownLesson,
        ownClass);
  }

  LocalDate day() {
    return time.day();
  }

  Tie tie() {
    return new Tie(ownLesson, ownClass, false);
  }

  /** Why nobody may write in this lesson now; null: it is open. */
  @Nullable Refusal closed() {
    if (cancelled) {
      return new BadValue(Rule.LESSON_CANCELLED);
    }
    if (day().isAfter(today)) {
      return new BadValue(Rule.LESSON_IN_FUTURE);
    }
    return locked() ? new BadValue(Rule.TERM_LOCKED) : null;
  }

  boolean locked() {
    return lock != null;
  }

  boolean open() {
    return closed() == null;
  }

  Instant dueAt() {
    return deadlines.lessonRecord(time).by();
  }

  /** Whether what is written now of the lesson itself is late (3.2.1). */
  boolean late() {
    return Deadlines.late(now, dueAt());
  }

  /** Whether a mark, or the word that there is none, is late now (3.2.2). */
  boolean lateMark() {
    return Deadlines.late(now, deadlines.lessonMarks(time).by());
  }
}
