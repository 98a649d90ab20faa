package ru.zvonok.core.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.DayPlans;
import ru.zvonok.core.school.TermSpans;

/**
 * What is owed and not done (2.4): of oneself for teachers, of everyone for the office, without a
 * mark or a student's name. The first to be due comes first.
 */
@Service
public class Duties {

  /** So far ahead a next lesson is looked for; none until then: the term's end is near enough. */
  private static final int DAYS_AHEAD = 35;

  private static final int DAYS_LAID_AT_ONCE = 60;

  private final RecordDuties records;
  private final WorkDuties works;
  private final TermMarkDuties termMarks;
  private final BoardSql boards;
  private final SchoolDeadlines deadlines;
  private final Calendars calendars;
  private final Lessons lessons;
  private final DayPlans plans;
  private final Clock clock;

  Duties(
      RecordDuties records,
      WorkDuties works,
      TermMarkDuties termMarks,
      BoardSql boards,
      SchoolDeadlines deadlines,
      Calendars calendars,
      Lessons lessons,
      DayPlans plans,
      Clock clock) {
    this.records = records;
    this.works = works;
    this.termMarks = termMarks;
    this.boards = boards;
    this.deadlines = deadlines;
    this.calendars = calendars;
    this.lessons = lessons;
    this.plans = plans;
    this.clock = clock;
  }

  /** «Мои долги»: the actor's own. */
  @Transactional
  public Outcome<List<Duty>> mine(Actor actor, Period period) {
    return actor.hat() == Hat.STAFF
        ? Outcome.done(owed(actor.schoolId(), period, new Whose.OfTeacher(actor.personId())))
        : Outcome.refused(new NotYours());
  }

  /** One teacher's, for the office. */
  @Transactional
  public Outcome<List<Duty>> ofTeacher(Actor actor, long teacherId, Period period) {
    return ofRow(actor, Board.By.TEACHER, teacherId, period);
  }

  /**
   * What a row of the board misses, for the office: of a teacher, a class or a subject.
   *
   * @param id null: what is nobody's
   */
  @Transactional
  public Outcome<List<Duty>> ofRow(Actor actor, Board.By by, @Nullable Long id, Period period) {
    return seesAll(actor)
        ? Outcome.done(owed(actor.schoolId(), period, Whose.of(by, id)))
        : Outcome.refused(new NotYours());
  }

  /** Everyone's, and what is nobody's, for the office. */
  @Transactional
  public Outcome<List<Duty>> ofSchool(Actor actor, Period period) {
    return seesAll(actor)
        ? Outcome.done(owed(actor.schoolId(), period, new Whose.Everyones()))
        : Outcome.refused(new NotYours());
  }

  /** For reminders, which nobody asks for: everyone's. */
  @Transactional
  public List<Duty> open(long schoolId, Period period) {
    return owed(schoolId, period, new Whose.Everyones());
  }

  /** For a reminder at the moment it is sent: one teacher's. */
  @Transactional
  public List<Duty> open(long schoolId, Period period, long teacherId) {
    return owed(schoolId, period, new Whose.OfTeacher(teacherId));
  }

  /** A class's or a subject's, for whoever has asked the policies. */
  @Transactional
  public List<Duty> open(long schoolId, Period period, Board.By by, long id) {
    return owed(schoolId, period, Whose.of(by, id));
  }

  /** How the lesson records of the whole school stand, for the office. */
  @Transactional
  public Outcome<Board> board(Actor actor, Period period, Board.By by) {
    if (!seesAll(actor)) {
      return Outcome.refused(new NotYours());
    }
    Look look = look(actor.schoolId(), period, new Whose.Everyones());
    lay(look);
    return Outcome.done(new Board(period, by, boards.rows(look, by)));
  }

  private List<Duty> owed(long school, Period period, Whose whose) {
    Look look = look(school, period, whose);
    lay(look);
    return Stream.<List<? extends Duty>>of(
            records.open(look), works.open(look), termMarks.open(look))
        .<Duty>flatMap(List::stream)
        .sorted(Comparator.comparing(duty -> duty.due().by()))
        .toList();
  }

  private Look look(long school, Period period, Whose whose) {
    plans.lookAtDays();
    Deadlines rules = deadlines.of(school);
    Instant now = clock.instant();
    return new Look(
        school,
        period,
        whose,
        rules,
        now,
        TermSpans.of(calendars.between(school, period.from(), period.to())));
  }

  /** A day's lessons are owed whether or not anyone has looked at that day. */
  private void lay(Look look) {
    LocalDate last = look.today().plusDays(DAYS_AHEAD);
    for (LocalDate from = look.period().from();
        !from.isAfter(last);
        from = from.plusDays(DAYS_LAID_AT_ONCE)) {
      LocalDate to = from.plusDays(DAYS_LAID_AT_ONCE - 1);
      lessons.lay(look.school(), from, to.isAfter(last) ? last : to);
    }
  }

  static boolean seesAll(Actor actor) {
    return actor.hat() == Hat.STAFF && Permissions.SEE_COMPLETENESS.allow(actor, Tie.NONE);
  }
}
