package ru.zvonok.core.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Role;

/** Finds in the history what an actor did last in a lesson, and whether it still stands there. */
@Component
class ActSql {

  /**
   * One entry of an act.
   *
   * @param student null: of the whole lesson
   * @param entryId the mark's row
   * @param cell the mark's; null: no student's mark
   * @param was as the history keeps it
   * @param role as whom the actor wrote it
   * @param standing nobody has written anything newer there
   */
  record Entry(
      long id,
      History.Entry entry,
      @Nullable Long student,
      @Nullable Long entryId,
      Marks.@Nullable Cell cell,
      @Nullable String was,
      @Nullable String became,
      Role role,
      boolean standing,
      Undo.Change told) {

    /** The line that takes this one back. */
    Ledger.Line takenBack(boolean late) {
      return new Ledger.Line(entry, student, entryId, became, was, role, late, id);
    }
  }

  /** The actor's entries of that school day that aren't taken back, nor take anything back. */
  private static final String MINE =
      """
      mine as (
        select r.* from revision r
        join school s on s.id = :school
        where r.school_id = :school and r.lesson_id = :lesson and r.person_id = :actor
          and r.act is not null and r.undoes is null
          and r.at >= cast(cast(:today as date) as timestamp) at time zone s.zone
          and not exists (
            select from revision u where u.lesson_id = r.lesson_id and u.undoes = r.id)
      )
      """;

  private final JdbcClient jdbc;

  ActSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What the actor did last today, newest entry first; empty: nothing that isn't taken back.
   *
   * <p>Something newer stands in a cell when its latest entry became something else, wherever that
   * was copied from; in a confirmed roll also when somebody else has noted a student since.
   */
  List<Entry> last(Actor actor, Ground ground) {
    return jdbc.sql(
            "with "
                + MINE
                + """
                select mine.*, m.kind_id, m.slot, kind.name as kind,
                  student.family_name as family, student.given_name as given,
                  mine.became - 'from' is not distinct from (
                    select newest.became - 'from' from revision newest
                    where newest.lesson_id = mine.lesson_id and newest.entry = mine.entry
                      and newest.student_id is not distinct from mine.student_id
                      and newest.entry_id is not distinct from mine.entry_id
                    order by newest.id desc
                    limit 1)
                  and not (mine.entry = 'ROLL' and exists (
                    select from revision other
                    where other.lesson_id = mine.lesson_id and other.id > mine.id
                      and other.entry = 'ATTENDANCE' and other.person_id <> :actor)) as standing
                from mine
                left join person student on student.id = mine.student_id
                left join mark m on m.id = mine.entry_id and mine.entry = 'MARK'
                left join work_kind kind on kind.id = m.kind_id
                where mine.act = (select act from mine order by id desc limit 1)
                order by mine.id desc
                """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("actor", actor.personId())
        .param("today", ground.today())
        .query((row, _) -> entry(row, ground.lesson()))
        .list();
  }

  private static Entry entry(ResultSet row, long lesson) throws SQLException {
    long student = row.getLong("student_id");
    boolean ofStudent = !row.wasNull();
    boolean mark = row.getObject("kind_id") != null;
    History.Entry entry = History.Entry.valueOf(row.getString("entry"));
    String was = row.getString("was");
    String became = row.getString("became");
    String kind = row.getString("kind");
    return new Entry(
        row.getLong("id"),
        entry,
        ofStudent ? student : null,
        row.getObject("entry_id", Long.class),
        mark ? new Marks.Cell(lesson, student, row.getLong("kind_id"), row.getInt("slot")) : null,
        was,
        became,
        Role.valueOf(row.getString("role")),
        row.getBoolean("standing"),
        new Undo.Change(
            entry,
            ofStudent ? row.getString("family") + " " + row.getString("given") : null,
            Entered.read(was, kind),
            Entered.read(became, kind)));
  }

  /** Whether this entry of the actor's is taken back; empty: it isn't the actor's. */
  Optional<Boolean> takenBack(Actor actor, Ground ground, long entry) {
    return jdbc.sql(
            """
            select exists (
              select from revision u where u.lesson_id = r.lesson_id and u.undoes = r.id)
            from revision r
            where r.school_id = :school and r.lesson_id = :lesson and r.id = :entry
              and r.person_id = :actor
            """)
        .param("school", ground.school())
        .param("lesson", ground.lesson())
        .param("entry", entry)
        .param("actor", actor.personId())
        .query(Boolean.class)
        .optional();
  }
}
