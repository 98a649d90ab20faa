package ru.zvonok.core.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.people.NameRow;
import ru.zvonok.core.people.PersonName;

/** Reads what can be chosen for a day. */
@Component
class PlanChoicesSql {

  private static final String LOAD =
      """
      select distinct g.id as group_id, g.name as group_name, s.id as subject_id,
        s.name as subject, p.id as teacher_id, p.family_name, p.given_name, p.patronymic
      from teaching t
      join study_group g on g.id = t.group_id
      join subject s on s.id = t.subject_id
      join person p on p.id = t.teacher_id
      where t.school_id = :school and t.starts_on <= :day
        and (t.ends_on is null or t.ends_on >= :day)
      """;

  private final JdbcClient jdbc;

  PlanChoicesSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Index: lesson_school_day. */
  List<PlanChoices.Teaches> teachers(long school, LocalDate day) {
    return jdbc
        .sql(
            """
            select p.id, p.family_name, p.given_name, p.patronymic, count(*) as lessons
            from lesson l
            left join timetable_entry e on e.id = l.entry_id
            join person p on p.id = l.teacher_id or p.id = e.teacher_id
            where l.school_id = :school and l.day = :day
              and coalesce(l.cancelled_why, '') <> 'DAY'
            group by p.id
            """)
        .param("school", school)
        .param("day", day)
        .query(
            (row, _) ->
                new PlanChoices.Teaches(row.getLong("id"), NameRow.of(row), row.getInt("lessons")))
        .list()
        .stream()
        .sorted((one, other) -> PersonName.alphabetically().compare(one.name(), other.name()))
        .toList();
  }

  List<PlanChoices.Load> loadsOfClass(long school, long classId, LocalDate day) {
    return jdbc.sql(
            LOAD
                + """
                and exists (
                  select from study_group_piece piece
                  where piece.group_id = t.group_id and piece.class_id = :class)
                order by subject, group_name, p.family_name
                """)
        .param("school", school)
        .param("day", day)
        .param("class", classId)
        .query((row, _) -> load(row))
        .list();
  }

  /** What students of the lesson's classes are taught, but for its own subject. */
  List<PlanChoices.Load> others(long school, Slot slot) {
    return jdbc.sql(
            LOAD
                + """
                and t.subject_id <> :subject and exists (
                  select from study_group_piece own
                  join study_group_piece other on other.class_id = own.class_id
                  where own.group_id = :group and other.group_id = t.group_id)
                order by subject, p.family_name, group_name
                """)
        .param("school", school)
        .param("day", slot.day())
        .param("subject", slot.subjectId())
        .param("group", slot.groupId())
        .query((row, _) -> load(row))
        .list();
  }

  /** Bells as {@link LessonSlots#times} finds them. Index: lesson_school_day. */
  List<PlanChoices.Number> numbers(long school, long group, @Nullable Long teacher, LocalDate day) {
    return jdbc.sql(
            """
            with own as (
              select coalesce((
                select e.shift from timetable_entry e
                where e.group_id = :group
                order by e.valid_from desc, e.id desc
                limit 1), 1) as shift
            ),
            rung as (
              select e.number from timetable_entry e join own on own.shift = e.shift
              where e.school_id = :school and e.valid_from <= :day
                and (e.valid_to is null or e.valid_to >= :day)
              union
              select b.number from bell_schedule s
              join own on own.shift = s.shift
              join bell b on b.schedule_id = s.id
              where s.school_id = :school
            ),
            held as (
              select l.number, l.teacher_id = cast(:teacher as bigint) as by_teacher,
                exists (
                  select from study_group_piece mine
                  join study_group_piece other on other.class_id = mine.class_id
                    and (mine.part_id is null or other.part_id is null
                      or mine.part_id = other.part_id)
                  where mine.group_id = :group and other.group_id = l.group_id) as by_group
              from lesson l
              where l.school_id = :school and l.day = :day and l.cancelled_at is null
            )
            select rung.number, coalesce(bool_or(held.by_group), false) as by_group,
              coalesce(bool_or(held.by_teacher), false) as by_teacher
            from rung
            left join held on held.number = rung.number
            where rung.number between 0 and 15
            group by rung.number
            order by rung.number
            """)
        .param("school", school)
        .param("group", group)
        .param("teacher", teacher)
        .param("day", day)
        .query(
            (row, _) -> new PlanChoices.Number(row.getInt(1), row.getBoolean(2), row.getBoolean(3)))
        .list();
  }

  private static PlanChoices.Load load(ResultSet row) throws SQLException {
    return new PlanChoices.Load(
        row.getLong("group_id"),
        row.getString("group_name"),
        row.getLong("subject_id"),
        row.getString("subject"),
        row.getLong("teacher_id"),
        NameRow.of(row));
  }
}
