package ru.zvonok.core.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.core.journal.Lessons;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.school.AcademicYear;
import ru.zvonok.core.school.Calendars;

/** Takes a timetable in: finds the year it is for and what the school has, reads and writes it. */
final class Timetables {

  private record Teacher(@Nullable String externalId, PersonNames.Named<Long> named) {}

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
    List<Teacher> staff = staff(teachers);
    TimetableReader.Known known =
        new TimetableReader.Known(
            subjects(),
            staff.stream().map(Teacher::named).toList(),
            byId(staff),
            bells(),
            shifts(year.get()));
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
  private List<Teacher> staff(Set<Long> teachers) {
    return db.sql(
            """
            select id, external_id, family_name, given_name, patronymic
            from person p
            where p.school_id = :school and p.ended_on is null
              and (p.id = any (:teachers)
                or exists (select from teaching t where t.teacher_id = p.id)
                or exists (select from class_teacher c where c.person_id = p.id)
                or exists (select from role_grant g where g.person_id = p.id)
                or p.external_id is not null
                  and not exists (select from enrolment e where e.student_id = p.id)
                  and not exists (select from guardianship g where g.guardian_id = p.id))
            order by family_name, given_name, patronymic
            """)
        .param("teachers", teachers.toArray(Long[]::new))
        .query(
            (row, _) ->
                new Teacher(
                    row.getString(2),
                    new PersonNames.Named<>(
                        row.getLong(1),
                        new PersonName(row.getString(3), row.getString(4), row.getString(5)))))
        .list();
  }

  private static Map<String, Long> byId(List<Teacher> staff) {
    Map<String, Long> byId = new HashMap<>();
    for (Teacher one : staff) {
      if (one.externalId() != null) {
        byId.put(one.externalId(), one.named().who());
      }
    }
    return byId;
  }

  /** The first schedule of each shift. */
  private List<LessonTimes.Place> bells() {
    return db.sql(
            """
            select s.shift, b.number, b.starts_at, b.ends_at
            from (
              select distinct on (shift) id, shift
              from bell_schedule
              where school_id = :school
              order by shift, id) s
            join bell b on b.schedule_id = s.id
            order by s.shift, b.number
            """)
        .query(
            (row, _) ->
                new LessonTimes.Place(
                    row.getInt(1),
                    row.getInt(2),
                    row.getObject(3, LocalTime.class),
                    row.getObject(4, LocalTime.class)))
        .list();
  }

  /** The classes whose own lessons begin with bells of the second shift, and none of the first. */
  private Map<Long, Integer> shifts(AcademicYear year) {
    return db
        .sql(
            """
            select p.class_id
            from timetable_entry e
            join study_group_piece p on p.group_id = e.group_id
            join bell_schedule s on s.school_id = :school
            join bell b on b.schedule_id = s.id and b.starts_at = e.starts_at
            where e.school_id = :school and e.year_id = :year
              and (e.valid_to is null or e.valid_to >= :today)
              and not exists (
                select from study_group_piece other
                where other.group_id = e.group_id and other.class_id <> p.class_id)
            group by p.class_id
            having min(s.shift) = 2
            """)
        .param("year", year.id())
        .param("today", db.today())
        .query(Long.class)
        .list()
        .stream()
        .collect(toMap(id -> id, _ -> 2));
  }
}
