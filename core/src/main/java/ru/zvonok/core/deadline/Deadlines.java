package ru.zvonok.core.deadline;

import static ru.zvonok.core.deadline.DutyKind.LESSON_MARKS;
import static ru.zvonok.core.deadline.DutyKind.LESSON_RECORD;
import static ru.zvonok.core.deadline.DutyKind.TERM_MARKS;
import static ru.zvonok.core.deadline.DutyKind.WRITTEN_WORK;
import static ru.zvonok.core.deadline.DutyKind.YEAR_MARKS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The regulation's deadlines (3.2) as pure functions of a school's zone and hours. «In the day»
 * means before its midnight in the school's zone; every deadline is the first instant that is late.
 *
 * <p>A change (a lesson added, moved, restored, given to a substitute) makes nothing overdue in
 * retrospect: what it brought nearer is due on the day of the change at the earliest. However
 * strict a school is, an hour remains after the lesson.
 */
public record Deadlines(ZoneId zone, Hours hours) {

  /** Term marks may be asked for from this many days before the term's last one. */
  public static final int TERM_MARKS_OPEN_DAYS = 7;

  private static final Duration AFTER_LESSON = Duration.ofHours(1);

  public static Deadlines ofTheRegulation(ZoneId zone) {
    return new Deadlines(zone, Hours.OF_THE_REGULATION);
  }

  /** Topic, homework and roll: in the day of the lesson (3.2.1). */
  public Due lessonRecord(LessonTime lesson) {
    return inTheDay(LESSON_RECORD, lesson);
  }

  /** Marks given in a lesson: in its day (3.2.2). */
  public Due lessonMarks(LessonTime lesson) {
    return inTheDay(LESSON_MARKS, lesson);
  }

  /**
   * Marks for a written work: no later than the day of the next lesson, always within the term
   * (3.2.3). The second half of a double lesson is no next lesson.
   *
   * @param lessons those that take place; of them count the ones after the day of the work
   * @param termEnd the last day of the term that caps the class: the quarter or half-year
   */
  public Due writtenWork(LessonTime work, Collection<NextLesson> lessons, LocalDate termEnd) {
    return byNextLesson(work.day(), work.endsAt(), lessons, termEnd);
  }

  /**
   * For one who was away: by the lesson after the day on which it was made up, same cap; made up
   * after the term's end, that day itself.
   */
  public Due madeUp(LocalDate day, Collection<NextLesson> lessons, LocalDate termEnd) {
    return byNextLesson(day, startOfDay(day), lessons, termEnd);
  }

  /** Each student's mark for the term: in the term's declared last day (3.2.4). */
  public Due termMarks(LocalDate lastDay) {
    return lastDay(TERM_MARKS, lastDay);
  }

  public Due yearMarks(LocalDate lastDay) {
    return lastDay(YEAR_MARKS, lastDay);
  }

  /** The day's end without anyone's hours. */
  public static Instant endOfDay(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether an entry at this instant is late. */
  public static boolean late(Instant entered, Instant dueAt) {
    return !entered.isBefore(dueAt);
  }

  private Due inTheDay(DutyKind kind, LessonTime lesson) {
    return due(lesson.day(), lesson.endsAt(), by(kind, lesson.day(), lesson.knownOn()));
  }

  private Due byNextLesson(
      LocalDate day, Instant opensAt, Collection<NextLesson> lessons, LocalDate termEnd) {
    Instant cap = by(WRITTEN_WORK, termEnd.isBefore(day) ? day : termEnd, null);
    Instant by =
        lessons.stream()
            .filter(lesson -> lesson.day().isAfter(day))
            .map(lesson -> by(WRITTEN_WORK, lesson.day(), lesson.knownOn()))
            .filter(cap::isAfter)
            .min(Comparator.naturalOrder())
            .orElse(cap);
    return due(day, opensAt, by);
  }

  private Due lastDay(DutyKind kind, LocalDate lastDay) {
    return new Due(startOfDay(lastDay.minusDays(TERM_MARKS_OPEN_DAYS)), by(kind, lastDay, null));
  }

  private Due due(LocalDate day, Instant opensAt, Instant by) {
    Instant least = earlier(opensAt.plus(AFTER_LESSON), endOfDay(day, zone));
    return new Due(opensAt, later(later(by, least), opensAt));
  }

  private Instant by(DutyKind kind, LocalDate day, @Nullable LocalDate knownOn) {
    if (knownOn == null || knownOn.isBefore(day)) {
      return endOfDay(day, zone).plus(hours.shift(kind));
    }
    Instant changed = endOfDay(knownOn, zone);
    return later(changed.plus(hours.shift(kind)), changed);
  }

  private Instant startOfDay(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
