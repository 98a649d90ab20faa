package ru.zvonok.core.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.core.people.NameRow;

/** Reads lessons as places in the plan. */
@Component
class LessonSlots {

  /**
   * A lesson as it stands.
   *
   * @param cancelledWhy OFFICE, MOVED or DAY
   * @param written anything but an announcement is written of it
   */
  record Standing(Slot slot, boolean cancelled, @Nullable String cancelledWhy, boolean written) {}

  /** When a lesson of that number begins and ends. */
  record Times(Instant startsAt, Instant endsAt) {}

  static final String SLOT =
      """
      select l.id, l.day, l.number, l.starts_at, l.ends_at, l.group_id, g.name as group_name,
        l.subject_id, subject.name as subject, l.teacher_id,
        p.family_name, p.given_name, p.patronymic,
        l.cancelled_at is not null as cancelled, l.cancelled_why,
        exists (select from lesson_record r where r.lesson_id = l.id)
          or exists (select from attendance a where a.lesson_id = l.id)
          or exists (select from mark m where m.lesson_id = l.id) as written
      from lesson l
      join study_group g on g.id = l.group_id
      join subject on subject.id = l.subject_id
      left join person p on p.id = l.teacher_id
      """;

  private final JdbcClient jdbc;

  LessonSlots(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the commit nobody else changes the lesson or writes in it. */
  Optional<Standing> lock(long school, long lesson) {
    return jdbc.sql(SLOT + "where l.school_id = :school and l.id = :lesson for no key update of l")
        .param("school", school)
        .param("lesson", lesson)
        .query((row, _) -> standing(row))
        .optional();
  }

  Slot get(long school, long lesson) {
    return jdbc.sql(SLOT + "where l.school_id = :school and l.id = :lesson")
        .param("school", school)
        .param("lesson", lesson)
        .query((row, _) -> slot(row))
        .single();
  }

  /** The lesson that stands in the place of a moved one, if it does. */
  Optional<Standing> movedTo(long school, long lesson) {
    return jdbc.sql(
            SLOT
                + """
                where l.school_id = :school and l.moved_from = :lesson and l.cancelled_at is null
                order by l.id desc
                limit 1
                for no key update of l
                """)
        .param("school", school)
        .param("lesson", lesson)
        .query((row, _) -> standing(row))
        .optional();
  }

  /** What the same teacher or the same classes have at that time. Index: lesson_school_day. */
  List<Slot> clashes(long school, Slot slot) {
    return jdbc.sql(
            SLOT
                + """
                where l.school_id = :school and l.day = :day and l.id <> :lesson
                  and l.cancelled_at is null and l.starts_at < :ends and l.ends_at > :starts
                  and (l.teacher_id = cast(:teacher as bigint) or exists (
                    select from study_group_piece own
                    join study_group_piece other on other.class_id = own.class_id
                      and (own.part_id is null or other.part_id is null
                        or own.part_id = other.part_id)
                    where own.group_id = :group and other.group_id = l.group_id))
                order by l.id
                """)
        .param("school", school)
        .param("lesson", slot.lessonId())
        .param("day", slot.day())
        .param("starts", slot.startsAt().atOffset(ZoneOffset.UTC))
        .param("ends", slot.endsAt().atOffset(ZoneOffset.UTC))
        .param("teacher", slot.teacherId())
        .param("group", slot.groupId())
        .query((row, _) -> slot(row))
        .list();
  }

  /**
   * By the other lessons of that number that day in the group's shift, else by the timetable, else
   * by the shift's bells.
   */
  Optional<Times> times(long school, long group, LocalDate day, int number) {
    return jdbc.sql(
            """
            with own as (
              select coalesce((
                select e.shift from timetable_entry e
                where e.group_id = :group
                order by e.valid_from desc, e.id desc
                limit 1), 1) as shift
            ),
            known as (
              select 1 as place, cast(l.starts_at at time zone s.zone as time) as starts_at,
                cast(l.ends_at at time zone s.zone as time) as ends_at, l.id
              from lesson l
              join school s on s.id = :school
              join timetable_entry e on e.id = l.entry_id
              join own on own.shift = e.shift
              where l.school_id = :school and l.day = :day and l.number = :number
              union all
              select 2, e.starts_at, e.ends_at, e.id
              from timetable_entry e
              join own on own.shift = e.shift
              where e.school_id = :school and e.number = :number
                and e.valid_from <= :day and (e.valid_to is null or e.valid_to >= :day)
              union all
              select 3, b.starts_at, b.ends_at, rung.id
              from bell_schedule rung
              join own on own.shift = rung.shift
              join bell b on b.schedule_id = rung.id and b.number = :number
              where rung.school_id = :school
            )
            select (cast(:day as date) + known.starts_at) at time zone s.zone as starts_at,
              (cast(:day as date) + known.ends_at) at time zone s.zone as ends_at
            from known
            join school s on s.id = :school
            order by known.place, known.id
            limit 1
            """)
        .param("school", school)
        .param("group", group)
        .param("day", day)
        .param("number", number)
        .query((row, _) -> new Times(instant(row, "starts_at"), instant(row, "ends_at")))
        .optional();
  }

  /** Of the school's staff today: has a load, or leads; never an enrolled student. */
  boolean mayTeach(long school, long person, LocalDate today) {
    return jdbc.sql(
            """
            select exists (
              select from person p
              where p.school_id = :school and p.id = :person
                and (p.ended_on is null or p.ended_on >= :today)
                and not exists (
                  select from enrolment e
                  where e.student_id = p.id and (e.ends_on is null or e.ends_on >= :today))
                and (exists (
                    select from teaching t
                    where t.teacher_id = p.id and (t.ends_on is null or t.ends_on >= :today))
                  or exists (
                    select from role_grant g
                    where g.person_id = p.id and (g.ends_on is null or g.ends_on >= :today))
                  or exists (
                    select from class_teacher c
                    where c.person_id = p.id and (c.ends_on is null or c.ends_on >= :today))))
            """)
        .param("school", school)
        .param("person", person)
        .param("today", today)
        .query(Boolean.class)
        .single();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        slot(row),
        row.getBoolean("cancelled"),
        row.getString("cancelled_why"),
        row.getBoolean("written"));
  }

  static Slot slot(ResultSet row) throws SQLException {
    Long teacher = row.getObject("teacher_id", Long.class);
    return new Slot(
        row.getLong("id"),
        row.getObject("day", LocalDate.class),
        row.getInt("number"),
        instant(row, "starts_at"),
        instant(row, "ends_at"),
        row.getLong("group_id"),
        row.getString("group_name"),
        row.getLong("subject_id"),
        row.getString("subject"),
        teacher,
        teacher == null ? null : NameRow.of(row));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
