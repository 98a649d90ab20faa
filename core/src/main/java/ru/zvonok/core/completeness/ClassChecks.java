package ru.zvonok.core.completeness;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Permissions;
import ru.zvonok.core.access.Permissions.Tie;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.access.Ties;
import ru.zvonok.core.deadline.Deadlines;
import ru.zvonok.core.duty.Board;
import ru.zvonok.core.duty.Duties;
import ru.zvonok.core.duty.Duty;
import ru.zvonok.core.duty.Period;
import ru.zvonok.core.school.AcademicYear;
import ru.zvonok.core.school.Calendars;
import ru.zvonok.core.school.SchoolClass;
import ru.zvonok.core.school.SchoolClasses;
import ru.zvonok.core.school.Schools;

/** «Проверка класса» (3.4.1): for its class teacher, and for the office of any class. */
@Service
public class ClassChecks {

  private final PeopleSql people;
  private final AbsenceSql absences;
  private final Duties duties;
  private final Ties ties;
  private final Schools schools;
  private final SchoolClasses classes;
  private final Calendars calendars;
  private final Clock clock;

  ClassChecks(
      PeopleSql people,
      AbsenceSql absences,
      Duties duties,
      Ties ties,
      Schools schools,
      SchoolClasses classes,
      Calendars calendars,
      Clock clock) {
    this.people = people;
    this.absences = absences;
    this.duties = duties;
    this.ties = ties;
    this.schools = schools;
    this.classes = classes;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The classes that the actor may check today: the own ones, or for the office all. */
  @Transactional(readOnly = true)
  public List<SchoolClass> open(Actor actor) {
    LocalDate today = schools.today(actor.schoolId());
    if (actor.hat() != Hat.STAFF) {
      return List.of();
    }
    return Permissions.SEE_COMPLETENESS.allow(actor, Tie.NONE)
        ? classes.on(actor.schoolId(), today)
        : ties.ownClasses(actor, today);
  }

  @Transactional
  public Outcome<ClassCheck> check(Actor actor, long classId) {
    LocalDate today = schools.today(actor.schoolId());
    boolean own = actor.hat() == Hat.STAFF && ties.classTeacherOf(actor, classId, today);
    Tie tie = new Tie(false, own, false);
    return actor.hat() != Hat.STAFF || !Permissions.CHECK_CLASS.allow(actor, tie)
        ? Outcome.refused(new NotYours())
        : classes.on(actor.schoolId(), today).stream()
            .filter(one -> one.id() == classId)
            .findFirst()
            .map(one -> Outcome.done(check(actor, tie, one, today)))
            .orElseGet(() -> Outcome.refused(new NotYours()));
  }

  private ClassCheck check(Actor actor, Tie tie, SchoolClass one, LocalDate today) {
    boolean reads = Permissions.READ_LESSON.allow(actor, tie);
    SortedMap<Finding, List<Trace>> found = new TreeMap<>();
    Period year = year(actor.schoolId(), today);
    if (reads) {
      put(
          found,
          Finding.UNEXPLAINED,
          absences.unexplained(actor.schoolId(), one.id(), year.from(), today));
    }
    owed(found, actor.schoolId(), one.id(), year);
    people(found, actor.schoolId(), one.id(), today);
    return new ClassCheck(
        one.id(), one.name(), found, reads, Permissions.GIVE_REASON.allow(actor, tie));
  }

  private void people(
      SortedMap<Finding, List<Trace>> found, long school, long classId, LocalDate day) {
    put(found, Finding.NO_GUARDIAN, people.withoutGuardian(school, classId, day));
    put(found, Finding.NO_GUARDIAN_LINKED, people.withoutLinkedGuardian(school, classId, day));
    put(found, Finding.NO_CONSENT, people.withoutConsent(school, classId, day));
    put(found, Finding.NO_BIRTH_DATE, people.withoutBirthDate(school, classId, day));
    put(found, Finding.SAME_CHAT, people.inSomebodysChat(school, classId, day));
    put(found, Finding.ALIKE, people.alike(school, classId, day));
  }

  /** Of lessons and works what is overdue; of term marks all that is asked for. */
  private void owed(
      SortedMap<Finding, List<Trace>> found, long school, long classId, Period period) {
    List<Duty> owed = duties.open(school, period, Board.By.CLASS, classId);
    Predicate<Duty> overdue = duty -> Deadlines.late(clock.instant(), duty.due().by());
    put(found, Finding.RECORDS, of(owed, overdue.and(Duty.LessonRecord.class::isInstance)));
    put(found, Finding.MARKS, of(owed, overdue.and(Duty.WrittenWork.class::isInstance)));
    put(found, Finding.TERM_MARKS, of(owed, Duty.TermMarks.class::isInstance));
  }

  private static List<Trace> of(List<Duty> owed, Predicate<Duty> which) {
    return owed.stream().filter(which).map(duty -> (Trace) new Trace.Owed(duty)).toList();
  }

  private static void put(
      SortedMap<Finding, List<Trace>> found, Finding finding, List<Trace> traces) {
    if (!traces.isEmpty()) {
      found.put(finding, traces);
    }
  }

  private Period year(long school, LocalDate today) {
    return new Period(
        calendars
            .yearOf(school, today)
            .map(AcademicYear::startsOn)
            .filter(from -> !from.isAfter(today))
            .orElse(today),
        today);
  }
}
