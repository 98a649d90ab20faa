package ru.zvonok.core.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.journal.OffPlanRow;
import ru.zvonok.core.people.PersonName;
import ru.zvonok.core.planning.PlanChanges.Line;
import ru.zvonok.core.planning.PlanChanges.Was;

/** Reads lessons beside what the timetable has in their place. */
@Component
class PlanLines {

  private static final String LINE =
      """
      select l.id, l.day, l.number, l.starts_at, l.ends_at,
        l.group_id, g.name as group_name, l.subject_id, subject.name as subject,
        l.teacher_id, p.family_name, p.given_name, p.patronymic,
        l.cancelled_at is not null as cancelled, l.cancelled_why, l.entry_id is null as added,
        there.day as moved_to, there.number as moved_to_number,
        l.moved_from, back.day as back_day, back.number as back_number,
        (select min(piece.class_id) from study_group_piece piece
          where piece.group_id = l.group_id) as class_id,
        e.subject_id as planned_subject_id, planned.name as planned_subject,
        e.teacher_id as planned_id, who.family_name as planned_family,
        who.given_name as planned_given, who.patronymic as planned_patronymic
      from lesson l
      join study_group g on g.id = l.group_id
      join subject on subject.id = l.subject_id
      left join person p on p.id = l.teacher_id
      left join timetable_entry e on e.id = l.entry_id
      left join subject planned on planned.id = e.subject_id
      left join person who on who.id = e.teacher_id
      left join lesson there on there.moved_from = l.id and there.cancelled_at is null
      left join lesson back on back.id = l.moved_from
      where l.school_id = :school
      """;

  private static final String IN_ORDER =
      " and" + OffPlanRow.SEEN + "order by l.day, l.starts_at, g.name, l.id";

  private final JdbcClient jdbc;

  PlanLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Index: lesson_school_day. */
  List<Line> changed(long school, LocalDate from, LocalDate to) {
    return jdbc.sql(
            LINE
                + """
                and l.day between :from and :to
                  and (l.cancelled_at is not null or l.entry_id is null
                    or e.subject_id <> l.subject_id
                    or e.teacher_id is distinct from l.teacher_id)
                """
                + IN_ORDER)
        .param("school", school)
        .param("from", from)
        .param("to", to)
        .query((row, _) -> line(row))
        .list();
  }

  /** Index: lesson_school_day. */
  List<Line> ofClass(long school, long classId, LocalDate day) {
    return jdbc.sql(
            LINE
                + """
                and l.day = :day and exists (
                  select from study_group_piece piece
                  where piece.group_id = l.group_id and piece.class_id = :class)
                """
                + IN_ORDER)
        .param("school", school)
        .param("class", classId)
        .param("day", day)
        .query((row, _) -> line(row))
        .list();
  }

  /** What the teacher holds, and would hold by the timetable. Index: lesson_school_day. */
  List<Line> ofTeacher(long school, long teacher, LocalDate day) {
    return jdbc.sql(
            LINE
                + " and l.day = :day and (l.teacher_id = :teacher or e.teacher_id = :teacher)"
                + IN_ORDER)
        .param("school", school)
        .param("teacher", teacher)
        .param("day", day)
        .query((row, _) -> line(row))
        .list();
  }

  /** What the students of the group have that day, in whatever groups. Index: lesson_school_day. */
  List<Line> beside(long school, long group, LocalDate day) {
    return jdbc.sql(
            LINE
                + """
                and l.day = :day and exists (
                  select from study_group_piece own
                  join study_group_piece other on other.class_id = own.class_id
                  where own.group_id = :group and other.group_id = l.group_id)
                """
                + IN_ORDER)
        .param("school", school)
        .param("group", group)
        .param("day", day)
        .query((row, _) -> line(row))
        .list();
  }

  List<Line> one(long school, long lesson) {
    return jdbc.sql(LINE + " and l.id = :lesson limit 1")
        .param("school", school)
        .param("lesson", lesson)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    Slot slot = LessonSlots.slot(row);
    Long subject = row.getObject("planned_subject_id", Long.class);
    Long teacher = row.getObject("planned_id", Long.class);
    boolean otherSubject = subject != null && subject != slot.subjectId();
    boolean otherTeacher = teacher != null && !teacher.equals(slot.teacherId());
    return new Line(
        slot,
        row.getObject("class_id", Long.class),
        row.getBoolean("cancelled"),
        "DAY".equals(row.getString("cancelled_why")),
        place(row, "moved_to", "moved_to_number"),
        place(row, "back_day", "back_number"),
        row.getObject("moved_from", Long.class),
        row.getBoolean("added"),
        otherSubject ? new Was(subject, row.getString("planned_subject")) : null,
        otherTeacher
            ? new Was(
                teacher,
                new PersonName(
                        row.getString("planned_family"),
                        row.getString("planned_given"),
                        row.getString("planned_patronymic"))
                    .initials())
            : null);
  }

  private static PlanChanges.@Nullable Place place(ResultSet row, String day, String number)
      throws SQLException {
    LocalDate on = row.getObject(day, LocalDate.class);
    return on == null ? null : new PlanChanges.Place(on, row.getInt(number));
  }
}
