package ru.zvonok.core.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.core.access.Actor;
import ru.zvonok.core.access.Hat;
import ru.zvonok.core.access.Outcome;
import ru.zvonok.core.access.Refusal.NotYours;
import ru.zvonok.core.people.PersonName;

/** «Изменения в расписании»: which lessons of the days stand otherwise than the timetable has. */
@Service
public class PlanChanges {

  /**
   * A lesson that isn't as planned.
   *
   * @param slot as it stands
   * @param cancelled it doesn't take place here
   * @param movedTo where it stands instead; null: nowhere
   * @param added it stands in no timetable
   * @param plannedSubject what the timetable has here; null: the same, or nothing
   * @param plannedTeacher who would hold it; null: the same, or nobody
   */
  public record Line(
      Slot slot,
      boolean cancelled,
      @Nullable LocalDate movedTo,
      boolean added,
      @Nullable String plannedSubject,
      @Nullable PersonName plannedTeacher) {}

  private final JdbcClient jdbc;

  PlanChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For all staff; days of which nobody has asked yet have no changes. */
  @Transactional(readOnly = true)
  public Outcome<List<Line>> between(Actor actor, LocalDate from, LocalDate to) {
    if (actor.hat() != Hat.STAFF) {
      return Outcome.refused(new NotYours());
    }
    return Outcome.done(
        jdbc.sql(
                """
                select l.id, l.day, l.number, l.starts_at, l.ends_at,
                  l.group_id, g.name as group_name, l.subject_id, subject.name as subject,
                  l.teacher_id, p.family_name, p.given_name, p.patronymic,
                  l.cancelled_at is not null as cancelled, l.entry_id is null as added,
                  there.day as moved_to,
                  case when e.subject_id <> l.subject_id then planned.name end as planned_subject,
                  case when e.teacher_id is distinct from l.teacher_id then who.id end as planned_id,
                  who.family_name as planned_family, who.given_name as planned_given,
                  who.patronymic as planned_patronymic
                from lesson l
                join study_group g on g.id = l.group_id
                join subject on subject.id = l.subject_id
                left join person p on p.id = l.teacher_id
                left join timetable_entry e on e.id = l.entry_id
                left join subject planned on planned.id = e.subject_id
                left join person who on who.id = e.teacher_id
                left join lesson there on there.moved_from = l.id and there.cancelled_at is null
                where l.school_id = :school and l.day between :from and :to
                  and (l.cancelled_at is not null or l.entry_id is null
                    or e.subject_id <> l.subject_id
                    or e.teacher_id is distinct from l.teacher_id)
                order by l.day, l.starts_at, g.name, l.id
                """)
            .param("school", actor.schoolId())
            .param("from", from)
            .param("to", to)
            .query((row, _) -> line(row))
            .list());
  }

  private static Line line(ResultSet row) throws SQLException {
    boolean another = row.getObject("planned_id") != null;
    return new Line(
        LessonSlots.slot(row),
        row.getBoolean("cancelled"),
        row.getObject("moved_to", LocalDate.class),
        row.getBoolean("added"),
        row.getString("planned_subject"),
        another
            ? new PersonName(
                row.getString("planned_family"),
                row.getString("planned_given"),
                row.getString("planned_patronymic"))
            : null);
  }
}
