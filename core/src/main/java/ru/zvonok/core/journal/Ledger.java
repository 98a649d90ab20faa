package ru.zvonok.core.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.people.PersonName;

/** The history: one line a change, never changed or removed (3.3, 3.5). */
@Component
class Ledger {

  /**
   * A change to be kept.
   *
   * @param student null: of the whole lesson
   * @param entryId the mark's row
   * @param role as whom the actor was allowed it
   */
  record Line(
      History.Entry entry,
      @Nullable Long student,
      @Nullable Long entryId,
      @Nullable String was,
      @Nullable String became,
      Role role,
      boolean late) {}

  /** A change as it is read: {@code studentName} stands in for a short name. */
  record Read(History.Revision revision, @Nullable Long student, @Nullable String studentName) {}

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Actor actor, Ground ground, Line line) {
    jdbc.sql(
            """
            insert into revision (school_id, lesson_id, student_id, entry, entry_id,
              was, became, person_id, role, via, late, at)
            values (:school, :lesson, cast(:student as bigint), :entry, cast(:entryId as bigint),
              cast(:was as jsonb), cast(:became as jsonb), :person, :role, :via, :late, :at)
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("student", line.student())
        .param("entry", line.entry().name())
        .param("entryId", line.entryId())
        .param("was", line.was())
        .param("became", line.became())
        .param("person", actor.personId())
        .param("role", line.role().name())
        .param("via", actor.via().name())
        .param("late", line.late())
        .param("at", Rows.utc(ground.now()))
        .update();
  }

  List<Read> of(Ground ground) {
    return jdbc.sql(
            """
            select r.at, r.via, r.entry, r.was, r.became, r.late, r.student_id,
              who.family_name, who.given_name, who.patronymic, kind.name as kind,
              student.family_name as student_family, student.given_name as student_given
            from revision r
            join person who on who.id = r.person_id
            left join person student on student.id = r.student_id
            left join mark m on m.id = r.entry_id and r.entry = 'MARK'
            left join work_kind kind on kind.id = m.kind_id
            where r.school_id = :school and r.lesson_id = :lesson
            order by r.id
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .query(
            (row, _) -> {
              long student = row.getLong("student_id");
              boolean ofStudent = !row.wasNull();
              return new Read(
                  new History.Revision(
                      Rows.instant(row, "at"),
                      new PersonName(
                          row.getString("family_name"),
                          row.getString("given_name"),
                          row.getString("patronymic")),
                      Via.valueOf(row.getString("via")),
                      History.Entry.valueOf(row.getString("entry")),
                      null,
                      Entered.read(row.getString("was"), row.getString("kind")),
                      Entered.read(row.getString("became"), row.getString("kind")),
                      row.getBoolean("late")),
                  ofStudent ? student : null,
                  ofStudent
                      ? row.getString("student_family") + " " + row.getString("student_given")
                      : null);
            })
        .list();
  }
}
