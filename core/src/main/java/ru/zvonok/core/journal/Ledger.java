package ru.zvonok.core.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;
import ru.zvonok.core.access.Via;
import ru.zvonok.core.people.NameRow;

/** The history: one line a change, never changed or removed (3.3, 3.5). */
@Component
class Ledger {

  /**
   * A change to be kept.
   *
   * @param student null: of the whole lesson
   * @param entryId the mark's row
   * @param role as whom the actor was allowed it
   * @param undoes the entry that this one takes back
   */
  record Line(
      History.Entry entry,
      @Nullable Long student,
      @Nullable Long entryId,
      @Nullable String was,
      @Nullable String became,
      Role role,
      boolean late,
      @Nullable Long undoes) {

    Line(
        History.Entry entry,
        @Nullable Long student,
        @Nullable Long entryId,
        @Nullable String was,
        @Nullable String became,
        Role role,
        boolean late) {
      this(entry, student, entryId, was, became, role, late, null);
    }
  }

  /** A change as it is read: {@code studentName} stands in for a short name. */
  record Read(History.Revision revision, @Nullable Long student, @Nullable String studentName) {}

  private final JdbcClient jdbc;

  Ledger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Actor actor, Ground ground, Line line) {
    add(actor, ground, List.of(line));
  }

  void add(Actor actor, Ground ground, List<Line> lines) {
    jdbc.sql(
            """
            insert into revision (school_id, lesson_id, student_id, entry, entry_id,
              was, became, person_id, role, via, late, at, undoes)
            select :school, :lesson, line.student, line.entry, line.entry_id,
              cast(line.was as jsonb), cast(line.became as jsonb), :person, line.role, :via,
              line.late, :at, line.undoes
            from unnest(:students, :entries, :entryIds, :was, :became, :roles, :late, :undoes)
              with ordinality
              as line (student, entry, entry_id, was, became, role, late, undoes, place)
            order by line.place
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("students", lines.stream().map(Line::student).toArray(Long[]::new))
        .param("entries", lines.stream().map(line -> line.entry().name()).toArray(String[]::new))
        .param("entryIds", lines.stream().map(Line::entryId).toArray(Long[]::new))
        .param("was", lines.stream().map(Line::was).toArray(String[]::new))
        .param("became", lines.stream().map(Line::became).toArray(String[]::new))
        .param("roles", lines.stream().map(line -> line.role().name()).toArray(String[]::new))
        .param("late", lines.stream().map(Line::late).toArray(Boolean[]::new))
        .param("undoes", lines.stream().map(Line::undoes).toArray(Long[]::new))
        .param("person", actor.personId())
        .param("via", actor.via().name())
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
                      NameRow.of(row),
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
