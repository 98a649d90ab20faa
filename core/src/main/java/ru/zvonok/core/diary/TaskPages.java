package ru.zvonok.core.diary;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homework by the day that it is for. */
@Component
class TaskPages {

  /** How far back homework is looked for; the longest holidays lie within. */
  private static final int WEEKS_BACK = 16;

  private final JdbcClient jdbc;

  TaskPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Homework for these days. Where the teacher named no day, it is for the next lesson of the same
   * subject with the same group (lesson_group_day).
   */
  List<DiaryDay.Task> dueBetween(long schoolId, long studentId, LocalDate from, LocalDate to) {
    return jdbc.sql(
            "with "
                + Seats.OWN_LESSON
                + """
                select l.id, s.name as subject, r.homework, l.day as set_on,
                  coalesce(r.homework_due_on, following.day) as due_on,
                  (select count(*) from homework_file f
                   where f.lesson_id = l.id and f.removed_at is null) as files
                from own_lesson
                join lesson l on l.id = own_lesson.id
                join lesson_record r on r.lesson_id = l.id and r.homework is not null
                join subject s on s.id = l.subject_id
                left join lateral (
                  select min(f.day) as day
                  from lesson f
                  where f.group_id = l.group_id and f.subject_id = l.subject_id
                    and f.day > l.day and f.cancelled_at is null) as following
                  on r.homework_due_on is null
                where coalesce(r.homework_due_on, following.day) between :dueFrom and :to
                order by due_on, s.name, l.day, l.id
                """)
        .param("school", schoolId)
        .param("student", studentId)
        .param("from", from.minusWeeks(WEEKS_BACK))
        .param("to", to)
        .param("dueFrom", from)
        .query(
            (row, _) ->
                new DiaryDay.Task(
                    row.getLong("id"),
                    row.getString("subject"),
                    row.getString("homework"),
                    requireNonNull(row.getObject("set_on", LocalDate.class)),
                    requireNonNull(row.getObject("due_on", LocalDate.class)),
                    row.getInt("files")))
        .list();
  }
}
