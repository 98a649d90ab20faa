package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.AcademicYear;
import ru.zvonok.core.school.Calendars;

/** Takes a timetable in: finds the year it is for and what the school has, reads and writes it. */
final class Timetables {

  private final Db db;
  private final Calendars calendars;
  private final Lessons journal;
  private final Ledger ledger;
  private final Findings findings;
  private final boolean endMissing;

  Timetables(
      Db db,
      Calendars calendars,
      Lessons journal,
      Ledger ledger,
      Findings findings,
      boolean endMissing) {
    this.db = db;
    this.calendars = calendars;
    this.journal = journal;
    this.ledger = ledger;
    this.findings = findings;
    this.endMissing = endMissing;
  }

  /**
   * @param teachers who are teachers by a roster that comes with the timetable
   */
  void take(Bundle bundle, Set<Long> teachers) {
    Optional<AcademicYear> year = year();
    if (year.isEmpty()) {
      findings.problem(bundle.name(FileKind.TIMETABLE), ProblemCode.TIMETABLE_WITHOUT_YEAR);
      return;
    }
    Groups groups = new Groups(db, ledger, year.get().id());
    StudentSets sets = new StudentSets(groups);
    TimetableReader.Known known = new TimetableReader.Known(subjects(), staff(teachers), bells());
    List<TimetableReader.Lesson> lessons =
        new TimetableReader(bundle, findings, sets, known).read();
    if (!findings.anyProblem()) {
      write(lessons, sets, groups, year.get());
    }
  }

  private void write(
      List<TimetableReader.Lesson> lessons, StudentSets sets, Groups groups, AcademicYear year) {
    LocalDate from = year.startsOn().isAfter(db.today()) ? year.startsOn() : db.today();
    TimetableWriter writer =
        new TimetableWriter(db, ledger, findings, groups, year.id(), from, endMissing);
    if (writer.write(lessons, sets)) {
      journal.replan(db.school(), from);
    }
  }

  /** A timetable is for the days to come: a year that is over takes none. */
  private Optional<AcademicYear> year() {
    return calendars
        .yearOf(db.school(), db.today())
        .filter(year -> !year.endsOn().isBefore(db.today()));
  }

  private Map<String, Long> subjects() {
    return db
        .sql("select name, id from subject where school_id = :school and ended_on is null")
        .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Staff alone: a parent who bears a teacher's name must not get a journal by a file. */
  private List<StaffNames.Teacher> staff(Set<Long> teachers) {
    return db.sql(
            """
            select id, family_name, given_name, patronymic
            from person p
            where p.school_id = :school and p.ended_on is null
              and (p.id = any (:teachers)
                or exists (select from teaching t where t.teacher_id = p.id)
                or exists (select from class_teacher c where c.person_id = p.id)
                or exists (select from role_grant g where g.person_id = p.id))
            order by family_name, given_name, patronymic
            """)
        .param("teachers", teachers.toArray(Long[]::new))
        .query(
            (row, _) ->
                new StaffNames.Teacher(
                    row.getLong(1),
                    new PersonName(row.getString(2), row.getString(3), row.getString(4))))
        .list();
  }

  /** The first shift's first schedule. */
  private List<LessonTimes.Place> bells() {
    return db.sql(
            """
            select b.number, b.starts_at, b.ends_at
            from bell b
            where b.schedule_id = (
              select id from bell_schedule
              where school_id = :school
              order by shift, id
              limit 1)
            order by b.number
            """)
        .query(
            (row, _) ->
                new LessonTimes.Place(
                    row.getInt(1),
                    row.getObject(2, LocalTime.class),
                    row.getObject(3, LocalTime.class)))
        .list();
  }
}
